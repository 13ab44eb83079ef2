import type { StoredBooking } from '../../../../db/queries/bookings.ts';
import { readOpenTwin } from '../../../../db/queries/bookings.ts';
import type { bookingContract } from '../../../../shared/contract/bookings.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { afterBookingChange } from './after-booking.ts';
import { changeBooking, followUpOf, requireBooking, requireStatus } from './change-booking.ts';
import { takeBackMove } from './take-back-move.ts';
import { recordVisitByHand, settledBy, takeBackVisitByHand } from './visit-by-hand.ts';

type Settlement = InputOf<(typeof bookingContract)['booking.settle']>;

/** Somebody says what became of a booking: came, was serviced, did not come, cancelled (DOMAIN 4). */
export function settleBooking(context: StoreContext, { id, status, on, note }: Settlement): { ok: true } {
  return context.db.transaction(() => {
    const booking = requireBooking(context, id);
    requireStatus(booking, status === 'done' ? ['open', 'shown'] : ['open']);
    const day = dayOfSettling(context, booking, status, on);
    const settled = {
      status,
      settled_at: booking.settled_at ?? context.now,
      ...(status === 'shown' || status === 'done' ? { shown_on: booking.shown_on ?? day } : {}),
      ...(status === 'done' ? { visit_id: recordVisitByHand(context, booking, day) } : {}),
      ...(note?.trim() ? { note: [booking.note, note.trim()].filter(Boolean).join('\n') } : {}),
    };
    changeBooking(context, booking, 'booking.settle', settled);
    afterBookingChange(context, [booking.vehicle_id]);
    return { ok: true };
  });
}

/** The day the customer came: said, else the booked day, else today when that is still to come. */
function dayOfSettling(context: StoreContext, booking: StoredBooking, status: Settlement['status'], on: CivilDate | undefined): CivilDate {
  const { today } = context;
  if (status === 'no_show' && booking.date > today) throw new AppError('booking_refused', { reason: 'not_yet', date: booking.date });
  const day = on ?? (booking.date > today ? today : booking.date);
  if (day > today) throw new AppError('booking_refused', { reason: 'date_future', date: day });
  return day;
}

/** Takes back a settlement or a move that was a mistake. What another visit settled, imported or marked by hand, stays settled: it would settle it again. */
export function reopenBooking(context: StoreContext, { id }: { id: number }): { ok: true } {
  return context.db.transaction(() => {
    const booking = requireBooking(context, id);
    requireStatus(booking, ['shown', 'done', 'no_show', 'cancelled', 'rescheduled']);
    if (booking.status === 'rescheduled') takeBackMove(context, booking);
    else takeBackSettlement(context, booking);
    afterBookingChange(context, [booking.vehicle_id]);
    return { ok: true };
  });
}

function takeBackSettlement(context: StoreContext, booking: StoredBooking): void {
  const { id } = booking;
  const reason = settledBy(context, booking);
  if (reason) throw new AppError('booking_has_visit', { id, reason });
  const twin = readOpenTwin(context.db.write, booking.vehicle_id, followUpOf(booking), booking.date);
  if (twin) throw new AppError('booking_refused', { reason: 'already_booked', date: twin.date, bookingId: twin.id });
  changeBooking(context, booking, 'booking.reopen', { status: 'open', settled_at: null, shown_on: null, visit_id: null });
  takeBackVisitByHand(context, booking);
}
