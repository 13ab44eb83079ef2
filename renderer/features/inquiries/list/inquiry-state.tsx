import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import { useFormat } from '../../../text/use-format.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ResponseChip } from './response-chip.tsx';
import { responseClock } from './response-clock.ts';

/** Where an inquiry stands: its running clock, what is due, or what became of it. */
export function InquiryState({ inquiry, now }: { inquiry: Inquiry; now: string }) {
  const { t } = useTranslation('inquiries');
  const format = useFormat();
  const today = now.slice(0, 10);
  const { status, next, bookingAt, lostReason } = inquiry;
  if (status === 'lost') return <StateChip state="declined">{t(`lost_${lostReason ?? 'other'}`)}</StateChip>;
  if (status === 'booked') {
    const isTomorrow = bookingAt !== null && today !== '' && bookingAt.slice(0, 10) === addDays(today, 1);
    const when = isTomorrow ? t('tomorrowAt', { time: format.time(bookingAt) }) : format.moment(bookingAt);
    if (bookingAt !== null && bookingAt.slice(0, 10) < today) return <span className="k-2">{when}</span>;
    return <StateChip state="booked">{bookingAt === null ? undefined : when}</StateChip>;
  }
  const clock = responseClock(inquiry, now);
  if (clock) return <ResponseChip clock={clock} />;
  if (next === null) return <span className="k-dim">{t('nothingPlanned')}</span>;
  if (next.dueDate > today) return <StateChip state="waiting">{t('nextOn', { date: format.shortDate(next.dueDate) })}</StateChip>;
  return next.late > 0 ? <StateChip state="late">{t('late', { days: next.late })}</StateChip> : <StateChip state="due" />;
}
