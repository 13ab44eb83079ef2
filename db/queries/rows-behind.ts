import type { ReadHandle } from '../handle.ts';
import type { BookingStatus } from './booking-chain.ts';

/** Whose row it is, as a list shows it. `customerId` null: a prospect who is no customer yet. */
export interface RowSubject {
  customerId: number | null;
  vehicleId: number | null;
  customer: string;
  model: string | null;
  plate: string | null;
}

const SUBJECT = 'v.customer_id AS customerId, v.id AS vehicleId, c.name AS customer, v.model, v.plate';
const OWNER = 'JOIN customers c ON c.id = v.customer_id';
const WANTED = '(SELECT value FROM json_each(?))';

function rowsById<Row>(db: ReadHandle, sql: string, ids: readonly number[]): ReadonlyMap<number, Row> {
  const rows = db.prepare<[string], Row & { id: number }>(sql).all(JSON.stringify(ids));
  return new Map(rows.map(({ id, ...row }) => [id, row as Row]));
}

/** `who`: whose work the vehicle is; null: nobody's. */
export function readVehicleSubjects(db: ReadHandle, ids: readonly number[]) {
  return rowsById<RowSubject & { who: string | null }>(
    db,
    `SELECT v.id, ${SUBJECT}, u.name AS who FROM vehicles v ${OWNER} LEFT JOIN users u ON u.id = v.assigned_to WHERE v.id IN ${WANTED}`,
    ids,
  );
}

/** `on`: the booked day and time. `who`: who made it. */
export function readBookingBriefs(db: ReadHandle, ids: readonly number[]) {
  return rowsById<RowSubject & { on: string; madeAt: string; step: string | null; who: string | null; status: BookingStatus }>(
    db,
    `SELECT b.id, ${SUBJECT}, b.date || 'T' || b.slot AS "on", b.made_at AS madeAt, f.step_code AS step, u.name AS who, b.status
     FROM bookings b JOIN vehicles v ON v.id = b.vehicle_id ${OWNER} LEFT JOIN users u ON u.id = b.made_by
       LEFT JOIN follow_ups f ON f.vehicle_id = b.vehicle_id AND f.program_id = b.program_id AND f.cycle = b.cycle AND f.step_no = b.step_no
     WHERE b.id IN ${WANTED}`,
    ids,
  );
}

/** `who`: who made the booking that the visit settled. `total` whole rupiah. */
export function readVisitBriefs(db: ReadHandle, ids: readonly number[]) {
  return rowsById<
    RowSubject & {
      on: string;
      step: string | null;
      who: string | null;
      attribution: 'crm' | 'influenced' | 'walk_in';
      total: number | null;
    }
  >(
    db,
    `SELECT s.id, ${SUBJECT}, s.date AS "on", f.step_code AS step, u.name AS who, s.attribution, s.total
     FROM visits s JOIN vehicles v ON v.id = s.vehicle_id ${OWNER} LEFT JOIN bookings b ON b.id = s.booking_id LEFT JOIN users u ON u.id = b.made_by
       LEFT JOIN follow_ups f ON f.vehicle_id = s.vehicle_id AND f.program_id = s.program_id AND f.cycle = s.cycle AND f.step_no = s.step_no
     WHERE s.id IN ${WANTED}`,
    ids,
  );
}

/** `who`: whose work it is, else who noted it. */
export function readInquiryBriefs(db: ReadHandle, ids: readonly number[]) {
  return rowsById<RowSubject & { on: string; who: string | null; status: 'open' | 'booked' | 'lost' }>(
    db,
    `SELECT i.id, i.customer_id AS customerId, i.vehicle_id AS vehicleId, coalesce(c.name, i.prospect_name, '') AS customer,
       coalesce(v.model, i.model) AS model, coalesce(v.plate, i.plate) AS plate, i.at AS "on", u.name AS who, i.status
     FROM inquiries i LEFT JOIN customers c ON c.id = i.customer_id LEFT JOIN vehicles v ON v.id = i.vehicle_id
       LEFT JOIN users u ON u.id = coalesce(i.assigned_to, i.made_by)
     WHERE i.id IN ${WANTED}`,
    ids,
  );
}

/** When each of these happened, to put them in order: the cheap half of the briefs. */
export function readDates(db: ReadHandle, of: 'booking' | 'visit' | 'inquiry', ids: readonly number[]): ReadonlyMap<number, string> {
  const from = {
    booking: `SELECT id, date || 'T' || slot AS "on" FROM bookings`,
    visit: `SELECT id, date AS "on" FROM visits`,
    inquiry: `SELECT id, at AS "on" FROM inquiries`,
  }[of];
  const rows = rowsById<{ on: string }>(db, `${from} WHERE id IN ${WANTED}`, ids);
  return new Map([...rows].map(([id, { on }]) => [id, on]));
}

/** Whole rupiah of these visits together. */
export function sumOfVisits(db: ReadHandle, ids: readonly number[]): number {
  const row = db
    .prepare<[string], { total: number }>(`SELECT coalesce(sum(total), 0) AS total FROM visits WHERE id IN ${WANTED}`)
    .get(JSON.stringify(ids));
  return row?.total ?? 0;
}
