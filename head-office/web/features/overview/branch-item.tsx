import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { StateChip } from '../../../../renderer/ui/state-chip.tsx';
import type { BranchToday } from '../../../api/figures.ts';
import { branchDayPath, branchPath } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { DayStrip } from '../../ui/day-strip.tsx';
import page from '../../ui/page.module.css';
import s from './overview.module.css';
import { RemindLink } from './remind-link.tsx';

export function BranchItem({ branch, date }: { branch: BranchToday; date: string }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const { id, code, name, contactName, contactPhone, state, lastReport, silentDays, strip, closedAt, revision } = branch;
  const last = lastReport ? t('lastReport', { date: format.shortDate(lastReport) }) : t('neverReported');
  const phone = contactPhone && /\d/.test(contactPhone) ? contactPhone : null;
  return (
    <li className={s.item}>
      <span className={s.line}>
        <Link className={`${page.name} k-cut`} href={state === 'reported' ? branchDayPath(id, date) : branchPath(id)}>
          {name}
        </Link>
        {state === 'missing' ? (
          <StateChip state="late">{silentDays === 1 ? t('silentOneDay') : t('silentDays', { count: silentDays })}</StateChip>
        ) : (
          <span className={s.small}>{state === 'reported' && t('closedAt', { time: format.time(closedAt), revision: revision ?? 1 })}</span>
        )}
      </span>
      <span className={s.line}>
        <span className={`${s.small} k-cut`}>
          <span className="k-code">{code}</span>, {last}
        </span>
        <DayStrip strip={strip} />
      </span>
      <span className={s.line}>
        <span className={`${s.small} k-cut`}>
          {[contactName, phone && format.phone(phone)].filter(Boolean).join(', ') || t('noContact')}
        </span>
        {state === 'missing' && <RemindLink branch={branch} date={date} />}
      </span>
    </li>
  );
}
