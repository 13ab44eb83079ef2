import { addDays, type CivilDate } from '../../shared/domain/civil-date.ts';
import { shownEngineNumber } from '../../shared/domain/engine-number.ts';
import type { ReadHandle } from '../handle.ts';
import type { BookingBrief } from './booking-chain.ts';
import { labelsOfCustomers } from './labels.ts';

/**
 * Vehicles with a step that may be due on `day`, by the partial index on next_due. No step is due before its anchor, so the longest
 * deadline bounds how far back the index is read, however old the branch.
 */
export function dueVehicles(db: ReadHandle, day: CivilDate): number[] {
  return db
    .prepare<[string, string, string], { id: number }>(
      'SELECT DISTINCT vehicle_id AS id FROM follow_ups WHERE next_due BETWEEN ? AND ? AND deadline >= ?',
    )
    .all(addDays(day, -longestDeadline(db)), day, day)
    .map((row) => row.id);
}

function longestDeadline(db: ReadHandle): number {
  return db.prepare<[], { days: number | null }>('SELECT max(deadline_days) AS days FROM program_steps').get()?.days ?? 0;
}

/**
 * Whether something was recorded on a day after `day`. The stored next_due looks ahead from the newest record, so it cannot tell what
 * was due before it: such a day, the past or a clock that was set back, is replayed from the facts.
 */
export function isBeforeNewestRecord(db: ReadHandle, day: CivilDate): boolean {
  const newest = db
    .prepare<[], { on: string | null }>(
      `SELECT max(at) AS "on" FROM (
         SELECT max(on_day) AS at FROM contacts UNION ALL SELECT max(made_at) FROM bookings
         UNION ALL SELECT max(today) FROM imports
         UNION ALL SELECT json_extract(value, '$') FROM settings WHERE key = 'waitingMessagesSettledOn')`,
    )
    .get()?.on;
  return newest != null && newest.slice(0, 10) > day;
}

/** Vehicles that did not come to a booking: the one thing that makes a step due before its first attempt. */
export function vehiclesNotShown(db: ReadHandle, day: CivilDate): number[] {
  return db
    .prepare<[string, string], { id: number }>(
      "SELECT DISTINCT vehicle_id AS id FROM bookings WHERE date BETWEEN ? AND ? AND status = 'no_show'",
    )
    .all(addDays(day, -longestDeadline(db)), day)
    .map((row) => row.id);
}

/** Vehicles with a step that may wait for the answer to a message on `day`, by the partial index on waiting_since. */
export function waitingVehicles(db: ReadHandle, day: CivilDate): number[] {
  return db
    .prepare<[string], { id: number }>(
      'SELECT DISTINCT vehicle_id AS id FROM follow_ups INDEXED BY follow_ups_waiting WHERE waiting_since IS NOT NULL AND deadline >= ?',
    )
    .all(day)
    .map((row) => row.id);
}

/** What a row of the worklist shows of its vehicle and customer. */
export interface WorklistVehicle {
  id: number;
  customerId: number;
  customer: string;
  /** The customer's note, its beginning. */
  note: string | null;
  phone: string | null;
  phoneHolder: 'owner' | 'bringer' | null;
  engineNumber: string;
  plate: string | null;
  model: string | null;
  assignedTo: number | null;
  assignee: string | null;
  /** The day from which it must not be contacted, on the day asked for; null: it may be. */
  excludedSince: CivilDate | null;
  /** The customer's labels in the branch's order, retired ones left out. */
  labels: number[];
}

export function readWorklistVehicles(db: ReadHandle, vehicleIds: readonly number[], day: CivilDate): Map<number, WorklistVehicle> {
  const rows = db
    .prepare<[string, string, string], Omit<WorklistVehicle, 'labels'>>(
      `SELECT v.id, v.customer_id AS customerId, c.name AS customer, substr(c.note, 1, 200) AS note, v.contact_phone AS phone,
         CASE WHEN v.contact_phone IS NULL THEN NULL
              WHEN EXISTS (SELECT 1 FROM phones p WHERE p.customer_id = v.customer_id AND p.number = v.contact_phone) THEN 'owner'
              ELSE 'bringer' END AS phoneHolder,
         v.engine_number AS engineNumber, v.plate, v.model, v.assigned_to AS assignedTo, u.name AS assignee,
         (SELECT max(e.from_day) FROM exclusions e
          WHERE e.vehicle_id = v.id AND e.from_day <= ? AND (e.to_day IS NULL OR e.to_day > ?)) AS excludedSince
       FROM vehicles v JOIN customers c ON c.id = v.customer_id LEFT JOIN users u ON u.id = v.assigned_to
       WHERE v.id IN (SELECT value FROM json_each(?))`,
    )
    .all(day, day, JSON.stringify(vehicleIds));
  const labels = labelsOfCustomers(db, [...new Set(rows.map(({ customerId }) => customerId))]);
  return new Map(
    rows.map((row) => [row.id, { ...row, engineNumber: shownEngineNumber(row.engineNumber), labels: labels.get(row.customerId) ?? [] }]),
  );
}

export interface WorklistBooking extends BookingBrief {
  vehicleId: number;
  programId: number | null;
  cycle: string | null;
  stepNo: number | null;
  confirmedAt: string | null;
}

/** Bookings that were open at the end of `day`, dated before it, or on the day after it and not confirmed by then. */
export function readBookingsToHandle(db: ReadHandle, day: CivilDate, replayed: boolean): WorklistBooking[] {
  const tomorrow = addDays(day, 1);
  // Open ones have an index of their own; for a day that is replayed the times tell what was open then.
  const stillOpen = replayed ? '(settled_at IS NULL OR settled_at >= @tomorrow)' : "status IN ('open', 'shown') AND status = 'open'";
  return db
    .prepare<[{ day: string; tomorrow: string }], WorklistBooking>(
      `SELECT id, date, slot, type, status, vehicle_id AS vehicleId, program_id AS programId, cycle, step_no AS stepNo,
         confirmed_at AS confirmedAt
       FROM bookings ${replayed ? '' : 'INDEXED BY bookings_open'}
       WHERE ${stillOpen} AND date <= @tomorrow AND made_at < @tomorrow AND (date < @day OR (date = @tomorrow AND (confirmed_at IS NULL OR confirmed_at >= @tomorrow)))
       ORDER BY date`,
    )
    .all({ day, tomorrow });
}
