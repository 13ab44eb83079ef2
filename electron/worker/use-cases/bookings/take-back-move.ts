import { query } from '../../../../db/handle.ts';
import type { StoredBooking } from '../../../../db/queries/bookings.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

/**
 * The booking stands where it stood, as it was made and under its own number, also on a day that is over. What it was moved to is gone as if
 * it had never been, like the booking of a contact that is taken back; the audit row keeps it. Throws `undo_blocked` once that was touched.
 */
export function takeBackMove(context: StoreContext, booking: StoredBooking): void {
  const db = context.db.write;
  const moved = db.first(query.selectFrom('bookings').selectAll().where('previous_id', '=', booking.id));
  if (moved?.status !== 'open' || moved.confirmed_at !== null) throw new AppError('undo_blocked', { id: booking.id });
  const after = { status: 'open' as const, settled_at: null };
  db.run(query.deleteFrom('bookings').where('id', '=', moved.id));
  db.run(query.updateTable('bookings').set(after).where('id', '=', booking.id));
  const { status, settled_at } = booking;
  audit(context, {
    action: 'booking.reopen',
    entity: 'booking',
    entityId: booking.id,
    before: { status, settled_at, booking: moved },
    after,
  });
}
