import { addDays, type CivilDate } from '../../shared/domain/civil-date.ts';
import type { ContactEntryResult } from '../../shared/domain/follow-up-result.ts';
import { effectiveContacts } from '../../shared/domain/follow-up-schedule.ts';
import type { ReadHandle } from '../handle.ts';
import type { LoggedContact } from './step-facts.ts';

/** An effective entry of the log, as far as the worklist needs it. */
export interface WorklistEntry {
  id: number;
  vehicleId: number;
  programId: number | null;
  cycle: string | null;
  stepNo: number | null;
  at: string;
  userId: number | null;
  result: ContactEntryResult;
  callBackAt: string | null;
  correctsId: number | null;
}

const COLUMNS = `id, vehicle_id AS vehicleId, program_id AS programId, cycle, step_no AS stepNo, at, user_id AS userId, result,
  call_back_at AS callBackAt, corrects_id AS correctsId`;

/** Those of the log's entries that were made up to the end of `day`, in the order of their times. */
export function entriesUpTo(log: readonly LoggedContact[], day: CivilDate): WorklistEntry[] {
  return log
    .filter(({ on_day }) => on_day <= day)
    .sort((one, other) => (one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1))
    .map(({ id, vehicle_id, program_id, cycle, step_no, at, user_id, result, call_back_at, correctsId }) => ({
      id,
      vehicleId: vehicle_id,
      programId: program_id,
      cycle,
      stepNo: step_no,
      at,
      userId: user_id,
      result,
      callBackAt: call_back_at,
      correctsId,
    }));
}

/** Effective entries of one day by people: a correcting entry stands on the day of what it corrects. */
export function readEntriesOfDay(db: ReadHandle, day: CivilDate): WorklistEntry[] {
  const rows = db.prepare<[string], WorklistEntry>(`SELECT ${COLUMNS} FROM contacts WHERE on_day = ? ORDER BY at, id`).all(day);
  return effectiveContacts(rows).filter((entry) => entry.userId !== null);
}

/** A promise outside the plan that nobody kept for so long has no deadline that would end it: it leaves the list. */
export const CALL_BACK_DAYS = 60;

/** Vehicles that were promised a call outside the plan, or for a day when their step is over, on `day` or in the days before it. */
export function vehiclesPromisedOutsidePlan(db: ReadHandle, day: CivilDate): number[] {
  return db
    .prepare<[string, string], { id: number }>(
      `SELECT DISTINCT c.vehicle_id AS id FROM contacts c LEFT JOIN follow_ups f
         ON f.vehicle_id = c.vehicle_id AND f.program_id = c.program_id AND f.cycle = c.cycle AND f.step_no = c.step_no
       WHERE c.result = 'call_back' AND c.call_back_at >= ? AND c.call_back_at < ?
         AND (c.program_id IS NULL OR substr(c.call_back_at, 1, 10) > f.deadline)`,
    )
    .all(addDays(day, -CALL_BACK_DAYS), addDays(day, 1))
    .map((row) => row.id);
}

/**
 * Bookings of the list that somebody dealt with on `day`, and who: confirmed for tomorrow, or a past one settled or moved.
 * CROSS JOIN and + keep SQLite from walking the whole audit or all bookings first.
 */
export function readBookingsHandled(db: ReadHandle, day: CivilDate): { id: number; userId: number | null }[] {
  const tomorrow = addDays(day, 1);
  return db
    .prepare<[{ day: string; tomorrow: string; since: string }], { id: number; userId: number | null }>(
      `SELECT b.id, max(a.user_id) AS userId FROM bookings b
       CROSS JOIN audit a ON a.entity = 'booking' AND a.entity_id = CAST(b.id AS TEXT)
         AND a.action IN ('booking.confirm', 'booking.settle', 'booking.reschedule')
       WHERE (b.date = @tomorrow AND b.confirmed_at >= @day AND b.confirmed_at < @tomorrow)
          OR (b.date >= @since AND b.date < @day AND b.settled_at >= @day AND b.settled_at < @tomorrow)
       GROUP BY +b.id`,
    )
    .all({ day, tomorrow, since: addDays(day, -CALL_BACK_DAYS) });
}
