import type { WriteHandle } from '../../../db/handle.ts';
import { readVisitWork, type StoredVisitWork, storeAttribution, storeSettledBooking } from '../../../db/queries/visit-work.ts';
import type { LocalDateTime } from '../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../store-context.ts';
import { type Settlement, settleVehicle } from './settlement.ts';

const BATCH = 2000;

/**
 * Matches the visits of these vehicles with their bookings and says whose doing each visit is (DOMAIN 5). Writes only what differs, so a
 * second call changes nothing. Belongs in the transaction of the change; `replanVehicles` comes after it. Returns the bookings settled.
 */
export function settleVisits(context: StoreContext, vehicleIds: readonly number[]): number {
  const { settings, now } = context;
  const db = context.db.write;
  let settled = 0;
  for (let start = 0; start < vehicleIds.length; start += BATCH) {
    const works = readVisitWork(db, vehicleIds.slice(start, start + BATCH));
    for (const work of works.values()) settled += storeSettlements(db, work, settleVehicle(work, settings), now);
  }
  return settled;
}

function storeSettlements(db: WriteHandle, work: StoredVisitWork, settlements: readonly Settlement[], now: LocalDateTime): number {
  const stored = new Map(work.visits.map((visit) => [visit.id, visit]));
  let settled = 0;
  for (const { visitId, kind, bookingId, settlesNow } of settlements) {
    const visit = stored.get(visitId);
    if (!visit) continue;
    if (visit.attribution !== kind || visit.bookingId !== bookingId) storeAttribution(db, visitId, kind, bookingId);
    if (!settlesNow || bookingId === null) continue;
    storeSettledBooking(db, { bookingId, visitId, date: visit.date, now });
    settled += 1;
  }
  return settled;
}
