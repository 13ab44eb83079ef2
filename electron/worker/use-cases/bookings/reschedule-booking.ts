import { query } from '../../../../db/handle.ts';
import type { bookingContract } from '../../../../shared/contract/bookings.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { afterBookingChange } from './after-booking.ts';
import { changeBooking, requireBooking, requireStatus } from './change-booking.ts';
import { checkBooking } from './check-booking.ts';

type Move = InputOf<(typeof bookingContract)['booking.reschedule']>;

/** The old booking stays as `rescheduled`, the new one names it: a booking keeps its history (DOMAIN 4). */
export function rescheduleBooking(context: StoreContext, { id, date, slot, type, address, overbook }: Move): { id: number } {
  return context.db.transaction(() => {
    const old = requireBooking(context, id);
    requireStatus(old, ['open']);
    const { now } = context;
    changeBooking(context, old, 'booking.reschedule', { status: 'rescheduled', settled_at: now });
    const moved = {
      vehicle_id: old.vehicle_id,
      program_id: old.program_id,
      cycle: old.cycle,
      step_no: old.step_no,
      previous_id: old.id,
      date,
      slot,
      type: type ?? old.type,
      address: address?.trim() || old.address,
      promo_code: old.promo_code,
      note: old.note,
      made_at: now,
      made_by: context.user?.id ?? null,
    };
    checkBooking(context.db.write, { date, slot, type: moved.type, address: moved.address ?? undefined, overbook }, context.today);
    const newId = Number(context.db.write.run(query.insertInto('bookings').values(moved)).lastInsertRowid);
    audit(context, { action: 'booking.create', entity: 'booking', entityId: newId, after: moved });
    afterBookingChange(context, [old.vehicle_id]);
    return { id: newId };
  });
}
