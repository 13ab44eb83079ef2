import type { BookingView } from '../../../../shared/contract/bookings.ts';

export type BookingChoice = 'confirm' | 'unconfirm' | 'shown' | 'done' | 'no_show' | 'move' | 'cancelled' | 'reopen';

/** What can still become of a booking; the first is what usually comes next. */
export function choicesOf({ status, date, confirmedAt }: BookingView, today: string): BookingChoice[] {
  if (status === 'open') {
    if (date > today) return confirmedAt ? ['move', 'cancelled', 'shown', 'unconfirm'] : ['confirm', 'move', 'cancelled', 'shown'];
    return ['shown', 'done', 'no_show', 'move', 'cancelled'];
  }
  if (status === 'shown') return ['done', 'reopen'];
  return status === 'rescheduled' ? [] : ['reopen'];
}
