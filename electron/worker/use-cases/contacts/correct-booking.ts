import { newestBookingOfContact } from '../../../../db/queries/booking-chain.ts';
import type { StoredBooking } from '../../../../db/queries/bookings.ts';
import type { BookingDraft, ContactDraft } from '../../../../shared/contract/contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { StoreContext } from '../../store-context.ts';
import { changeBooking, requireBooking } from '../bookings/change-booking.ts';
import { checkBooking } from '../bookings/check-booking.ts';
import { insertBooking } from '../bookings/insert-booking.ts';
import { withNoteOf } from '../bookings/with-note-of.ts';

interface CorrectedBooking {
  old: { id: number; vehicle_id: number };
  draft: ContactDraft | null;
  newContactId: number;
}

/** The booking that the corrected entry made is changed to what was really said, or cancelled. */
export function correctBooking(context: StoreContext, { old, draft, newContactId }: CorrectedBooking): void {
  const made = newestBookingOfContact(context.db.write, [old.vehicle_id])(old.id);
  if (made && made.status !== 'open' && made.status !== 'cancelled') {
    throw new AppError('correction_blocked', { bookingId: made.id, status: made.status });
  }
  const booking = made?.status === 'open' ? requireBooking(context, made.id) : null;
  if (booking && draft?.booking) {
    replace(context, booking, withNoteOf(draft.booking, draft), newContactId);
    return;
  }
  if (booking) changeBooking(context, booking, 'booking.cancel', { status: 'cancelled', settled_at: context.now });
  if (!draft?.booking) return;
  insertBooking(context, {
    vehicleId: draft.vehicleId,
    followUp: draft.followUp,
    draft: withNoteOf(draft.booking, draft),
    contactId: newContactId,
    madeAt: context.now,
  });
}

function replace(context: StoreContext, booking: StoredBooking, draft: BookingDraft, contactId: number) {
  const sameSlot = booking.date === draft.date && booking.slot === draft.slot && booking.type === draft.type;
  checkBooking(context.db.write, sameSlot ? { ...draft, overbook: true } : draft, sameSlot ? booking.date : context.today);
  const first = firstOfChain(context, booking);
  const madeBy = { contact_id: contactId };
  // Of a booking that was moved, the first tells whose contact made it.
  if (first.id !== booking.id) changeBooking(context, first, 'booking.correct', madeBy);
  changeBooking(context, booking, 'booking.correct', {
    ...(first.id === booking.id ? madeBy : {}),
    date: draft.date,
    slot: draft.slot,
    type: draft.type,
    address: draft.address?.trim() || null,
    promo_code: draft.promoCode || null,
    note: draft.note?.trim() || booking.note,
    ...(sameSlot ? {} : { confirmed_at: null }),
  });
}

function firstOfChain(context: StoreContext, booking: StoredBooking): StoredBooking {
  let first = booking;
  while (first.previous_id !== null) first = requireBooking(context, first.previous_id);
  return first;
}
