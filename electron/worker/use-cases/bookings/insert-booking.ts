import { query } from '../../../../db/handle.ts';
import { readOpenTwin } from '../../../../db/queries/bookings.ts';
import type { FollowUpKey } from '../../../../shared/contract/common.ts';
import type { BookingDraft } from '../../../../shared/contract/contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { checkBooking } from './check-booking.ts';

interface NewBooking {
  vehicleId: number;
  followUp: FollowUpKey | null;
  draft: BookingDraft;
  /** The logged contact that made it; null: at the desk. */
  contactId: number | null;
  /** The inquiry that led to it (DOMAIN 7). */
  inquiryId?: number;
  madeAt: LocalDateTime;
}

/** Checks and writes a booking, inside the caller's transaction. Throws `booking_refused`, `slot_full`. */
export function insertBooking(context: StoreContext, { vehicleId, followUp, draft, contactId, inquiryId, madeAt }: NewBooking): number {
  const db = context.db.write;
  checkBooking(db, draft, madeAt.slice(0, 10));
  const twin = readOpenTwin(db, vehicleId, followUp, draft.date);
  if (twin) throw new AppError('booking_refused', { reason: 'already_booked', date: twin.date, bookingId: twin.id });
  const row = {
    vehicle_id: vehicleId,
    program_id: followUp?.programId ?? null,
    cycle: followUp?.cycle ?? null,
    step_no: followUp?.stepNo ?? null,
    contact_id: contactId,
    ...(inquiryId === undefined ? {} : { inquiry_id: inquiryId }),
    date: draft.date,
    slot: draft.slot,
    type: draft.type,
    address: draft.address?.trim() || null,
    promo_code: draft.promoCode || null,
    note: draft.note?.trim() || null,
    made_at: madeAt,
    made_by: context.user?.id ?? null,
  };
  const id = Number(db.run(query.insertInto('bookings').values(row)).lastInsertRowid);
  audit(context, { action: 'booking.create', entity: 'booking', entityId: id, after: row });
  return id;
}
