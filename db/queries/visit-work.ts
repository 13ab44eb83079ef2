import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { ContactEntryResult } from '../../shared/domain/follow-up-result.ts';
import type { MatchableBooking } from '../../shared/domain/visit-matching.ts';
import type { ReadHandle, WriteHandle } from '../handle.ts';

export interface StoredVisit {
  id: number;
  date: CivilDate;
  bookingId: number | null;
  attribution: 'crm' | 'influenced' | 'walk_in';
}

/** Visits of one vehicle and what they are matched with. */
export interface StoredVisitWork {
  visits: StoredVisit[];
  bookings: MatchableBooking[];
  contacts: { on: CivilDate; result: ContactEntryResult }[];
}

/** For those of the vehicles that have a contact or a booking: nothing can be matched on the others. Three queries, keyed by vehicle. */
export function readVisitWork(db: ReadHandle, vehicleIds: readonly number[]): Map<number, StoredVisitWork> {
  const worked = db
    .prepare<[string], { id: number }>(
      `SELECT value AS id FROM json_each(?) AS given
       WHERE EXISTS (SELECT 1 FROM contacts WHERE vehicle_id = given.value) OR EXISTS (SELECT 1 FROM bookings WHERE vehicle_id = given.value)`,
    )
    .all(JSON.stringify(vehicleIds));
  const work = new Map<number, StoredVisitWork>(worked.map(({ id }) => [id, { visits: [], bookings: [], contacts: [] }]));
  const ids = JSON.stringify([...work.keys()]);
  for (const { vehicle_id, ...visit } of readVisits(db, ids)) work.get(vehicle_id)?.visits.push(visit);
  for (const { vehicle_id, on, result } of readContacts(db, ids)) work.get(vehicle_id)?.contacts.push({ on, result });
  const bookings = readBookings(db, ids);
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  for (const booking of bookings) work.get(booking.vehicle_id)?.bookings.push(rowToBooking(booking, byId));
  return work;
}

/** The booking has become `done` by this visit; one that somebody had marked as shown keeps that day. */
export function storeSettledBooking(db: WriteHandle, settled: { bookingId: number; visitId: number; date: CivilDate; now: string }): void {
  db.prepare<[number, CivilDate, string, number]>(
    `UPDATE bookings SET status = 'done', visit_id = ?, shown_on = coalesce(shown_on, ?), settled_at = coalesce(settled_at, ?) WHERE id = ?`,
  ).run(settled.visitId, settled.date, settled.now, settled.bookingId);
}

export function storeAttribution(db: WriteHandle, visitId: number, kind: StoredVisit['attribution'], bookingId: number | null): void {
  db.prepare<[string, number | null, number]>('UPDATE visits SET attribution = ?, booking_id = ? WHERE id = ?').run(
    kind,
    bookingId,
    visitId,
  );
}

function readVisits(db: ReadHandle, ids: string): (StoredVisit & { vehicle_id: number })[] {
  return db
    .prepare<[string], StoredVisit & { vehicle_id: number }>(
      'SELECT vehicle_id, id, date, booking_id AS bookingId, attribution FROM visits WHERE vehicle_id IN (SELECT value FROM json_each(?))',
    )
    .all(ids);
}

/** Effective entries only. */
function readContacts(db: ReadHandle, ids: string): { vehicle_id: number; on: CivilDate; result: ContactEntryResult }[] {
  return db
    .prepare<[string], { vehicle_id: number; on: CivilDate; result: ContactEntryResult }>(
      `SELECT vehicle_id, on_day AS "on", result FROM contacts c
       WHERE vehicle_id IN (SELECT value FROM json_each(?)) AND result <> 'void'
         AND NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = c.id)`,
    )
    .all(ids);
}

interface BookingRow {
  id: number;
  vehicle_id: number;
  contact_id: number | null;
  inquiry_id: number | null;
  previous_id: number | null;
  made_at: string;
  date: CivilDate;
  status: MatchableBooking['status'];
}

function readBookings(db: ReadHandle, ids: string): BookingRow[] {
  return db
    .prepare<[string], BookingRow>(
      `SELECT id, vehicle_id, contact_id, inquiry_id, previous_id, made_at, date, status FROM bookings
       WHERE vehicle_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(ids);
}

/** A booking that was moved is the doing of whoever made the first one: by a follow-up, or out of an inquiry. */
function rowToBooking(row: BookingRow, byId: ReadonlyMap<number, BookingRow>): MatchableBooking {
  let first: BookingRow | undefined = row;
  while (first && first.contact_id === null && first.inquiry_id === null)
    first = first.previous_id === null ? undefined : byId.get(first.previous_id);
  return { id: row.id, madeOn: row.made_at.slice(0, 10), date: row.date, status: row.status, crm: first !== undefined };
}
