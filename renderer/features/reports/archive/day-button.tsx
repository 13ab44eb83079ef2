import { IconCheck, IconCircleDashed, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../reports.module.css';
import { stateOfDay } from './state-of-day.ts';

const ICONS = { open: IconCircleDashed, closed: IconCheck, holiday: IconMinus, nothing: IconMinus };
const COLORS = { open: 'var(--k-due-mark)', closed: 'var(--k-done-mark)', holiday: 'var(--k-off-mark)', nothing: 'var(--k-off-mark)' };

interface Props {
  day: CallOutput<'days.list'>[number];
  here: boolean;
  onChoose(): void;
}

/** A day of the archive: closed with which revision, still open, or nothing to report. */
export function DayButton({ day, here, onChoose }: Props) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const state = stateOfDay(day, useToday());
  const Icon = ICONS[state];
  const users = [...new Set(day.submissions.map(({ user }) => user))].join(', ');
  const words =
    state === 'open' && day.contacts > 0
      ? t('dayOpenContacts', { contacts: day.contacts })
      : t(`dayState_${state}`, { revision: day.revisions.length, contacts: day.contacts });
  return (
    <button
      type="button"
      className={`${s.day} ${here ? s.here : ''}`}
      aria-current={here ? 'true' : undefined}
      title={users ? t('daySubmitted', { users }) : (day.holiday ?? undefined)}
      onClick={onChoose}
    >
      <span>{`${format.weekday(day.date)}, ${format.shortDate(day.date)}`}</span>
      <Icon size={15} color={COLORS[state]} aria-hidden />
      <small>{state === 'holiday' && day.holiday ? day.holiday : words}</small>
    </button>
  );
}
