import { addDays, type CivilDate, type LocalDateTime } from '../../shared/domain/civil-date.ts';
import type { ReadHandle } from '../handle.ts';
import { CALL_BACK_DAYS } from './worklist-log.ts';

/** Vehicles that were promised a call on `day` or in the days before it, within the plan or outside it; whether it was kept is derived. */
export function vehiclesPromised(db: ReadHandle, day: CivilDate): number[] {
  return db
    .prepare<[string, string], { id: number }>(
      "SELECT DISTINCT vehicle_id AS id FROM contacts WHERE result = 'call_back' AND call_back_at >= ? AND call_back_at < ?",
    )
    .all(addDays(day, -CALL_BACK_DAYS), addDays(day, 1))
    .map(({ id }) => id);
}

/** Bookings of the day after `day` that nobody has confirmed; who must not be contacted is not asked. */
export function countUnconfirmed(db: ReadHandle, day: CivilDate): number {
  return (
    db
      .prepare<[{ day: string; tomorrow: string }], { count: number }>(
        `SELECT count(*) AS count FROM bookings b
         WHERE b.date = @tomorrow AND b.status = 'open' AND b.confirmed_at IS NULL AND NOT EXISTS (
           SELECT 1 FROM exclusions e
           WHERE e.vehicle_id = b.vehicle_id AND e.from_day <= @day AND (e.to_day IS NULL OR e.to_day > @day))`,
      )
      .get({ day, tomorrow: addDays(day, 1) })?.count ?? 0
  );
}

export interface WaitingInquiry {
  at: LocalDateTime;
  firstResponseAt: LocalDateTime | null;
  assignedTo: number | null;
  /** Promised, and nobody has spoken or written to the inquirer on that day or after it. */
  callBackAt: LocalDateTime | null;
}

/** Each open inquiry, with who waits for what. */
export function readWaitingInquiries(db: ReadHandle): WaitingInquiry[] {
  return db
    .prepare<[], WaitingInquiry>(
      `SELECT i.at, i.first_response_at AS firstResponseAt, i.assigned_to AS assignedTo, k.call_back_at AS callBackAt
       FROM inquiries i LEFT JOIN inquiry_contacts k
         ON k.id = (SELECT max(id) FROM inquiry_contacts
                    WHERE inquiry_id = i.id AND result = 'call_back' AND id > coalesce(i.reopened_after, 0))
         AND NOT EXISTS (SELECT 1 FROM inquiry_contacts later
                         WHERE later.inquiry_id = i.id AND later.id > k.id AND later.at >= substr(k.call_back_at, 1, 10))
       WHERE i.status = 'open'`,
    )
    .all();
}
