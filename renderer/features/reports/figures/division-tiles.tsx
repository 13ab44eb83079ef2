import type { FigureTable } from '../../../../shared/domain/kpi.ts';
import s from './figures.module.css';
import { useFigureWords } from './use-figure-words.ts';

/** Each ratio of the total with what it divides: '43 ÷ 250 = 17%'. */
export function DivisionTiles({ divisions }: Pick<FigureTable, 'divisions'>) {
  const { t, division, write } = useFigureWords();
  const plain = (value: number | null) => write(value, { type: 'units' });
  return (
    <dl className={s.tiles}>
      {divisions.map((one) => (
        <div key={one.key} className={s.tile}>
          <dt className="k-2">{division(one.key)}</dt>
          <dd>
            <b>{write(one.value, one)}</b>
            <span>{`${plain(one.numerator)} ÷ ${plain(one.denominator)} = ${write(one.value, one)}`}</span>
            {one.before !== undefined && <span className="k-dim"> · {t('divisionBefore', { value: write(one.before, one) })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
