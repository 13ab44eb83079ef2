import { readVehicle } from '../../../../db/queries/customer-page.ts';
import type { StoredInquiry } from '../../../../db/queries/inquiries.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { inquiryContract } from '../../../../shared/contract/inquiries.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { afterBookingChange } from '../bookings/after-booking.ts';
import { insertBooking } from '../bookings/insert-booking.ts';
import { addProvisionalVehicle } from './provisional-vehicle.ts';

type Booking = NonNullable<InputOf<(typeof inquiryContract)['inquiry.log']>['booking']>;

/**
 * The booking that an inquiry leads to, by the rules of every booking, inside the caller's transaction. For the vehicle said, else the
 * inquiry's, else one that is made for it. Throws `vehicle_not_found` for another customer's, `booking_refused`, `slot_full`.
 */
export function bookForInquiry(
  context: StoreContext,
  inquiry: StoredInquiry,
  { vehicleId, ...draft }: Booking,
): { bookingId: number; customerId: number; vehicleId: number } {
  const named = vehicleId ?? inquiry.vehicle_id;
  const vehicle = named === null ? addProvisionalVehicle(context, inquiry) : ownedVehicle(context, named, inquiry.customer_id);
  const bookingId = insertBooking(context, {
    vehicleId: vehicle.vehicleId,
    followUp: null,
    draft,
    contactId: null,
    madeAt: context.now,
    inquiryId: inquiry.id,
  });
  afterBookingChange(context, [vehicle.vehicleId]);
  return { bookingId, ...vehicle };
}

function ownedVehicle(context: StoreContext, vehicleId: number, customerId: number | null): { customerId: number; vehicleId: number } {
  const vehicle = readVehicle(context.db.write, vehicleId);
  if (!vehicle || (customerId !== null && vehicle.customer_id !== customerId)) throw new AppError('vehicle_not_found', { vehicleId });
  return { customerId: vehicle.customer_id, vehicleId };
}
