import type { WorklistItem } from '../../../../shared/contract/worklist.ts';

export type BookingChoice = 'confirm' | 'shown' | 'done' | 'no_show' | 'move' | 'cancelled';

/** What can become of a booking, by digit: before its date, and after. */
const CHOICES: Record<'confirm' | 'settle', readonly BookingChoice[]> = {
  confirm: ['confirm', 'move', 'cancelled'],
  settle: ['shown', 'done', 'no_show', 'move', 'cancelled'],
};

export function taskOf(item: WorklistItem): 'confirm' | 'settle' {
  return item.kind === 'confirm_booking' ? 'confirm' : 'settle';
}

export function bookingChoices(item: WorklistItem): readonly BookingChoice[] {
  return CHOICES[taskOf(item)];
}
