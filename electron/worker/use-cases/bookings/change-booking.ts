import { query } from '../../../../db/handle.ts';
import { readBooking, type StoredBooking } from '../../../../db/queries/bookings.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { AuditAction } from '../../../../shared/domain/audit-actions.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireStandingOwners } from '../customers/require-standing.ts';

type Change = Partial<Omit<StoredBooking, 'id' | 'vehicle_id'>>;

/** Throws `booking_not_found`, `customer_erased`. */
export function requireBooking(context: StoreContext, id: number): StoredBooking {
  const booking = readBooking(context.db.write, id);
  if (!booking) throw new AppError('booking_not_found', { id });
  requireStandingOwners(context.db.write, [booking.vehicle_id]);
  return booking;
}

/** Throws `booking_settled` {status} unless it still is in one of these states. */
export function requireStatus(booking: StoredBooking, allowed: readonly StoredBooking['status'][]): void {
  if (!allowed.includes(booking.status)) throw new AppError('booking_settled', { id: booking.id, status: booking.status });
}

/** Writes the change and its audit row, which keeps what stood there before. */
export function changeBooking(context: StoreContext, booking: StoredBooking, action: AuditAction, change: Change): void {
  context.db.write.run(query.updateTable('bookings').set(change).where('id', '=', booking.id));
  const before = Object.fromEntries(Object.keys(change).map((name) => [name, booking[name as keyof StoredBooking]]));
  audit(context, { action, entity: 'booking', entityId: booking.id, before, after: change });
}

export function followUpOf(booking: StoredBooking) {
  const { vehicle_id: vehicleId, program_id: programId, cycle, step_no: stepNo } = booking;
  return programId === null || stepNo === null ? null : { vehicleId, programId, cycle: cycle ?? '', stepNo };
}
