import { useTranslation } from 'react-i18next';
import type { BranchToday } from '../../../api/figures.ts';
import { useFormat } from '../../text/use-format.ts';
import s from './overview.module.css';

/** How many of the enrolled branches have reported, as words and to scale. */
export function DayState({ branches }: { branches: readonly BranchToday[] }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const count = (state: BranchToday['state']) => branches.filter((branch) => branch.state === state).length;
  const [reported, off, missing] = [count('reported'), count('off'), count('missing')];
  const all = reported + off + missing;
  if (all === 0) return <span className="k-2">{t('noneEnrolled')}</span>;
  return (
    <div className={s.report}>
      <span>
        <b className="k-strong">{format.number(reported)}</b> {t('ofReported', { all: format.number(all) })}
      </span>
      <div className={s.meter}>
        {reported > 0 && <i style={{ flex: reported, background: 'var(--k-done-mark)' }} />}
        {off > 0 && <i style={{ flex: off, boxShadow: 'inset 0 0 0 1px var(--k-off-mark)' }} />}
        {missing > 0 && <i style={{ flex: missing, background: 'var(--k-late-mark)' }} />}
      </div>
      <span className="k-2">
        {off > 0 && `${t('offCount', { n: format.number(off) })}, `}
        <span className={missing > 0 ? s.late : ''}>{t('missingCount', { n: format.number(missing) })}</span>
      </span>
    </div>
  );
}
