/** What is known of the time at one moment. Instants are milliseconds of UTC. */
export interface ClockSight {
  /** What the PC's clock says. */
  now: number;
  /** The newest instant that the branch database knew when it was opened; null: it knew none. */
  lastUsed: number | null;
  /** When the program began to watch: what the clock said, and how long the PC had been up. */
  start: { now: number; upMilliseconds: number };
  /** How long the PC has been up. It goes on while the PC sleeps, and nobody can set it. */
  upMilliseconds: number;
  /** The PC's time zone ('Asia/Jakarta') now and the last time that it was known; null: not known. */
  zone: string | null;
  zoneBefore: string | null;
}

export type ClockWarning =
  /** Entries made now carry a time before others that were made earlier. */
  | { code: 'clock_back'; data: { minutes: number } }
  /** Longer ago than any holiday: more likely the clock is wrong than that nobody worked. */
  | { code: 'clock_forward'; data: { days: number } }
  /** Set forward while the program runs. */
  | { code: 'clock_jumped'; data: { minutes: number } }
  | { code: 'zone_changed'; data: { before: string; now: string } };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A PC's clock is corrected by seconds all the time. */
const TOLERATED = 5 * MINUTE;
/** The long holidays around Lebaran are two weeks. */
const LONGEST_PAUSE_DAYS = 45;

/**
 * What is odd about the PC's clock. Nothing is refused for it and nothing lost: rows keep the order of their ids, and what was written keeps
 * its time. But a wrong date makes wrong due dates, so people are asked to look.
 */
export function judgeClock(sight: ClockSight): ClockWarning[] {
  const { now, lastUsed, start, upMilliseconds, zone, zoneBefore } = sight;
  const warnings: ClockWarning[] = [];
  /** How far the clock has been set while the program ran; below zero: back. */
  const set = now - start.now - (upMilliseconds - start.upMilliseconds);
  const behind = Math.max(lastUsed === null ? 0 : lastUsed - now, -set);
  if (behind > TOLERATED) warnings.push({ code: 'clock_back', data: { minutes: Math.round(behind / MINUTE) } });
  else if (set > TOLERATED) warnings.push({ code: 'clock_jumped', data: { minutes: Math.round(set / MINUTE) } });
  else if (lastUsed !== null && now - lastUsed > LONGEST_PAUSE_DAYS * DAY)
    warnings.push({ code: 'clock_forward', data: { days: Math.floor((now - lastUsed) / DAY) } });
  if (zone !== null && zoneBefore !== null && zone !== zoneBefore)
    warnings.push({ code: 'zone_changed', data: { before: zoneBefore, now: zone } });
  return warnings;
}
