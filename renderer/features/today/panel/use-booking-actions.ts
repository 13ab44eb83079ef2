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
  async function run(choice: BookingChoice, slot: NewSlot | null): Promise<number> {
    if (choice === 'move') {
      if (!slot) throw new Error('no slot chosen');
      return (await reschedule.mutateAsync({ id, type: booking.type, ...slot })).id;
    }
    await (choice === 'confirm' ? confirm.mutateAsync({ id }) : settle.mutateAsync({ id, status: choice }));
    return id;
  }
  return {
    busy: confirm.isPending || settle.isPending || reschedule.isPending,
    error: confirm.error ?? settle.error ?? reschedule.error,
    /** The booking's number from then on: one that was moved has another. null: it was not saved, `error` says why. */
    save: (choice: BookingChoice, slot: NewSlot | null) => run(choice, slot).catch(() => null),
  };
}
