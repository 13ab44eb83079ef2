import { openBookingOfInquiry } from '../../../../db/queries/inquiry-bookings.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { inquiryStanding } from '../../../../shared/domain/inquiry-standing.ts';
import type { StoreContext } from '../../store-context.ts';
import { changeInquiry, contactsOf, frameOf, requireInquiry } from './change-inquiry.ts';

/**
 * Takes back `booked` or `lost`: what was logged stays, but settles nothing any more, and the follow-up starts over today. One that is open
 * stays so. Throws `inquiry_not_found`, `inquiry_booking_stands` {date} while a booking of it is open: that one is cancelled first.
 */
export function reopenInquiry(context: StoreContext, id: number): { ok: true } {
  return context.db.transaction(() => {
    const { write } = context.db;
    const inquiry = requireInquiry(context, id);
    if (inquiry.status === 'open') return { ok: true };
    const booking = openBookingOfInquiry(write, id);
    if (booking) throw new AppError('inquiry_booking_stands', { id, date: booking.date });
    const contacts = contactsOf(write, id);
    const reopened = { reopened_at: context.now, reopened_after: contacts.at(-1)?.id ?? null };
    const { status, lostReason, settledAt } = inquiryStanding(frameOf({ ...inquiry, ...reopened }), contacts);
    changeInquiry(context, inquiry, 'inquiry.reopen', { ...reopened, status, lost_reason: lostReason, settled_at: settledAt });
    return { ok: true };
  });
}
