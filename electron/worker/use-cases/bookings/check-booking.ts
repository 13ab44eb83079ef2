import type { ReadHandle } from '../../../../db/handle.ts';
import { readSlotRules, readTakenSlots, slotKey } from '../../../../db/queries/booking-slots.ts';
import { readHolidays } from '../../../../db/queries/holidays.ts';
import type { BookingDraft } from '../../../../shared/contract/contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type CivilDate, isWeekend, parseCivilDate } from '../../../../shared/domain/civil-date.ts';
import { promoIsValid } from './promos.ts';
import { slotsOf } from './slot-loads.ts';

type Draft = Pick<BookingDraft, 'date' | 'slot' | 'type' | 'address' | 'promoCode' | 'overbook'>;

/**
 * Whether a booking can stand (DOMAIN 4). Throws `booking_refused` {reason} for what cannot be, and `slot_full`
 * {date, slot, type, capacity, taken}, a warning that `overbook` answers. A time that the branch has no slot for has capacity 0.
 */
export function checkBooking(db: ReadHandle, draft: Draft, today: CivilDate): void {
  const reason = refusal(db, draft, today);
  if (reason) throw new AppError('booking_refused', { reason, date: draft.date });
  if (draft.overbook) return;
  const capacity =
    slotsOf(readSlotRules(db), draft.date).find((slot) => slot.time === draft.slot && slot.type === draft.type)?.capacity ?? 0;
  const taken = readTakenSlots(db, draft.date, draft.date).get(slotKey(draft.date, draft.slot, draft.type)) ?? 0;
  if (taken >= capacity) throw new AppError('slot_full', { date: draft.date, slot: draft.slot, type: draft.type, capacity, taken });
}

function refusal(db: ReadHandle, draft: Draft, today: CivilDate): string | null {
  if (parseCivilDate(draft.date) === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.slot)) return 'no_such_time';
  if (draft.date < today) return 'date_past';
  if (readHolidays(db, draft.date, draft.date).size > 0) return 'holiday';
  if (draft.type === 'weekend' && !isWeekend(draft.date)) return 'not_weekend';
  if (draft.type === 'home_service' && !draft.address?.trim()) return 'address_missing';
  if (draft.promoCode && !promoIsValid(db, draft.promoCode, draft.date)) return 'promo_not_valid';
  return null;
}
