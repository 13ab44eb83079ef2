import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useChange } from '../../../api/index.ts';
import type { BookingChoice } from './booking-choices.ts';

export interface NewSlot {
  date: string;
  slot: string;
  overbook: boolean;
}

/** Each answer about a booking is one call. */
export function useBookingActions(booking: NonNullable<WorklistItem['booking']>) {
  const confirm = useChange('booking.confirm', { quiet: true });
  const settle = useChange('booking.settle', { quiet: true });
  const reschedule = useChange('booking.reschedule', { quiet: true });
  const { id } = booking;
  function run(choice: BookingChoice, slot: NewSlot | null): Promise<unknown> {
    if (choice === 'confirm') return confirm.mutateAsync({ id });
    if (choice !== 'move') return settle.mutateAsync({ id, status: choice });
    return slot ? reschedule.mutateAsync({ id, type: booking.type, ...slot }) : Promise.reject(new Error('no slot chosen'));
  }
  return {
    busy: confirm.isPending || settle.isPending || reschedule.isPending,
    error: confirm.error ?? settle.error ?? reschedule.error,
    /** True when it was saved; otherwise `error` says why. */
    save: (choice: BookingChoice, slot: NewSlot | null) =>
      run(choice, slot).then(
        () => true,
        () => false,
      ),
  };
}
