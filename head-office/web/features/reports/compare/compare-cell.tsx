import { useTranslation } from 'react-i18next';
import type { CompareRow } from '../../../../api/figures.ts';
import { useFormat } from '../../../text/use-format.ts';
import { type MeasureName, measure } from '../../../ui/measures.ts';
import { useMeasureFormat } from '../../../ui/use-measure-format.ts';
import s from '../reports.module.css';
import { differenceOf } from './difference.ts';

/** Less than this is not seen in a tenth of a point. */
const UNSEEN = 0.0005;

/** The value, and what it was: the difference in pieces and per cent, or in points for a share. */
export function CompareCell({ name, row }: { name: MeasureName; row: CompareRow }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const write = useMeasureFormat();
  const { kind, of } = measure(name);
  const one = of(row.one, row.oneMonthly);
  const other = of(row.other, row.otherMonthly);
  const { absolute, relative } = differenceOf(one, other);
  const change =
    absolute === null
      ? '–'
      : Math.abs(absolute) < UNSEEN
        ? t('unchanged')
        : kind === 'share'
          ? t('points', { points: format.difference(absolute * 100, 1) })
          : `${format.difference(absolute)}${relative === null ? '' : ` (${relative > 0 ? '+' : ''}${format.percent(relative)})`}`;
  return (
    <span className={s.cell}>
      <b>{write(name, one)}</b>
      <span className={s.small}>{change}</span>
      <span className={`${s.small} k-dim`}>{t('wasBefore', { other: write(name, other) })}</span>
    </span>
  );
}
