import type { bookingContract } from '../../../../shared/contract/bookings.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { deriveFollowUp } from '../contacts/derive-follow-up.ts';
import { requireVehicles } from '../contacts/require-vehicles.ts';
import { afterBookingChange } from './after-booking.ts';
import { insertBooking } from './insert-booking.ts';

type NewBooking = InputOf<(typeof bookingContract)['booking.create']>;

/** Without a logged contact: the customer stands at the desk or called in. Throws `step_not_open` for a step that is done already. */
export function createBooking(context: StoreContext, { vehicleId, followUp, draft }: NewBooking): { id: number } {
  return context.db.transaction(() => {
    requireVehicles(context.db.write, [vehicleId]);
    if (followUp) {
      if (followUp.vehicleId !== vehicleId) throw new AppError('step_not_found', { ...followUp });
      const { step } = deriveFollowUp(context, followUp, context.today);
      if (step.state === 'done') throw new AppError('step_not_open', { state: step.state });
    }
    const id = insertBooking(context, { vehicleId, followUp, draft, contactId: null, madeAt: context.now });
    afterBookingChange(context, [vehicleId]);
    return { id };
  });
}
