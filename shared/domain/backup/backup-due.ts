import { type CivilDate, daysBetween } from '../civil-date.ts';

/** So many days without a backup are told everywhere. */
export const OVERDUE_DAYS = 2;
/** So many without a copy in the second folder: a USB drive is not there every day. */
export const SECOND_OVERDUE_DAYS = 7;

/** Is today's backup still to be made? A PC whose clock was ahead may hold one of a later day: it does not count for today. */
export function isDailyDue(today: CivilDate, daysOfDailies: readonly CivilDate[]): boolean {
  return !daysOfDailies.includes(today);
}

/** Days without a backup; counted from `since` (the branch's first day here) while there is none. Never negative, whatever the clock was set to. */
export function daysWithout(today: CivilDate, newest: CivilDate | null, since: CivilDate): number {
  return Math.max(0, daysBetween(newest ?? since, today));
}
