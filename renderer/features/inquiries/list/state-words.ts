import type { TFunction } from 'i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import type { Format } from '../../../text/format.ts';
import type { ChipState } from '../../../ui/state-chip.tsx';
import { type ResponseClock, responseClock } from './response-clock.ts';

interface StateTools {
  t: TFunction<['inquiries', 'common']>;
  format: Format;
  now: string;
}

/** Where an inquiry stands: its running clock, what is due, or what became of it. Without a state, words alone. */
export type InquiryStanding = { clock: ResponseClock } | { state: ChipState | null; words: string; dim?: boolean };

export function standingOf(inquiry: Inquiry, { t, format, now }: StateTools): InquiryStanding {
  const today = now.slice(0, 10);
  const { status, next, bookingAt, lostReason } = inquiry;
  if (status === 'lost') return { state: 'declined', words: t(`lost_${lostReason ?? 'other'}`) };
  if (status === 'booked') {
    if (bookingAt === null) return { state: 'booked', words: t('common:state_booked') };
    const isTomorrow = today !== '' && bookingAt.slice(0, 10) === addDays(today, 1);
    const words = isTomorrow ? t('tomorrowAt', { time: format.time(bookingAt) }) : format.moment(bookingAt);
    return { state: bookingAt.slice(0, 10) < today ? null : 'booked', words };
  }
  const clock = responseClock(inquiry, now);
  if (clock) return { clock };
  if (next === null) return { state: null, words: t('nothingPlanned'), dim: true };
  if (next.dueDate > today) return { state: 'waiting', words: t('nextOn', { date: format.shortDate(next.dueDate) }) };
  return next.late > 0 ? { state: 'late', words: t('late', { days: next.late }) } : { state: 'due', words: t('common:state_due') };
}
