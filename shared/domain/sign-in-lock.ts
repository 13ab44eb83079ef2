const TRIES_ALLOWED = 5;
const FIRST_MINUTES = 1;
const MOST_MINUTES = 15;

/** Minutes for which a user is locked out after so many wrong passwords in a row: none, from the fifth 1, doubling up to 15. */
export function lockOutMinutes(failures: number): number {
  if (failures < TRIES_ALLOWED) return 0;
  return Math.min(FIRST_MINUTES * 2 ** (failures - TRIES_ALLOWED), MOST_MINUTES);
}

/**
 * Whole seconds until a lock-out ends; 0: none, or over. Instants in UTC. An end that is farther away than any lock-out lasts was set
 * before the clock was put back: it is over, else a PC whose battery ran empty would keep everybody out for years.
 */
export function lockOutSecondsLeft(lockedUntil: string | null, now: string): number {
  if (lockedUntil === null) return 0;
  const seconds = Math.ceil((Date.parse(lockedUntil) - Date.parse(now)) / 1000);
  return seconds > 0 && seconds <= MOST_MINUTES * 60 ? seconds : 0;
}
