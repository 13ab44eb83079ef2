import { addDays, type CivilDate } from '../../shared/domain/civil-date.ts';
import type { ReadHandle } from '../handle.ts';

/** A re-contact after an early no-show can have been written this long before the first attempt's date. */
const DAYS_BEFORE_FIRST_ATTEMPT = 90;

/**
 * Vehicles whose newest entry for some step may be a message nobody answered. `since` is the day up to which earlier messages have
 * been looked through, null: all of them. A message waits at most from the first attempt to the last one.
 */
export function vehiclesWithMessages(db: ReadHandle, since: CivilDate | null, today: CivilDate): number[] {
  const longest = db.prepare<[], { days: number | null }>('SELECT max(days_before) AS days FROM program_attempts').get()?.days ?? 0;
  return db
    .prepare<[string, string], { id: number }>(
      `SELECT DISTINCT vehicle_id AS id FROM contacts c
       WHERE result = 'sent' AND on_day BETWEEN ? AND ? AND program_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM contacts answer
                         WHERE answer.vehicle_id = c.vehicle_id AND answer.program_id = c.program_id AND answer.cycle = c.cycle
                           AND answer.step_no = c.step_no AND answer.user_id IS NULL AND answer.at > c.at)`,
    )
    .all(since ? addDays(since, -longest - DAYS_BEFORE_FIRST_ATTEMPT) : '', today)
    .map((row) => row.id);
}
