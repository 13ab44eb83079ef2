import type { CivilDate, LocalDateTime } from '../../shared/domain/civil-date.ts';

/** The one source of time. Injected, so that any day can be replayed. */
export interface Clock {
  /** UTC instant, ISO 8601. */
  instant(): string;
  /** The branch's own calendar day (DOMAIN, first paragraph). */
  today(timezone: string): CivilDate;
  /** Local date-time with seconds, 'yyyy-mm-ddThh:mm:ss'. */
  now(timezone: string): LocalDateTime;
  /** What the branch's clock showed at a UTC instant, with seconds. */
  local(instant: string, timezone: string): LocalDateTime;
}

/** Asia/Jakarta, Asia/Makassar and Asia/Jayapura know no daylight saving: a fixed number of hours is exact. */
const HOURS_EAST: Record<string, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

export function systemClock(currentMilliseconds: () => number = Date.now): Clock {
  const localAt = (milliseconds: number, timezone: string) =>
    new Date(milliseconds + (HOURS_EAST[timezone] ?? 7) * 3_600_000).toISOString().slice(0, 19);
  return {
    instant: () => new Date(currentMilliseconds()).toISOString(),
    today: (timezone) => localAt(currentMilliseconds(), timezone).slice(0, 10),
    now: (timezone) => localAt(currentMilliseconds(), timezone),
    local: (instant, timezone) => localAt(Date.parse(instant), timezone),
  };
}

/** A clock that starts at a local date-time of Jakarta and goes on from there: the same day in every test run. */
export function clockStartingAt(start: LocalDateTime, currentMilliseconds: () => number = Date.now): Clock {
  const ahead = Date.parse(`${start.length === 16 ? `${start}:00` : start}+07:00`) - currentMilliseconds();
  return systemClock(() => currentMilliseconds() + ahead);
}

/**
 * A clock that stands at a local time, in every zone; `set` moves it. For tests, replays and the command line's --today. `timezone`: whose
 * local time it is, so that instants are true; left out, they read like the local time.
 */
export function fixedClock(start: LocalDateTime, timezone?: string): Clock & { set(to: LocalDateTime): void } {
  const ahead = (timezone ? (HOURS_EAST[timezone] ?? 7) : 0) * 3_600_000;
  const withSeconds = (at: LocalDateTime) => (at.length === 16 ? `${at}:00` : at);
  let at = withSeconds(start);
  return {
    set: (to) => {
      at = withSeconds(to);
    },
    instant: () => new Date(Date.parse(`${at}Z`) - ahead).toISOString(),
    today: () => at.slice(0, 10),
    now: () => at,
    local: (instant) => new Date(Date.parse(instant) + ahead).toISOString().slice(0, 19),
  };
}
