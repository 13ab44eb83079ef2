/** A window tells of its user at most once a minute, so the store waits that much longer than the window itself. */
const GRACE_MINUTES = 1;

export interface SignOfLife {
  /** UTC instant of the last key or movement that the store has heard of. */
  lastLife: string;
  now: string;
  /** The setting; 0: never. */
  lockMinutes: number;
}

/** Whether the store takes a session for left alone. A clock that was set back counts like one that went on: who is there signs in again. */
export function isLeftAlone({ lastLife, now, lockMinutes }: SignOfLife): boolean {
  if (lockMinutes === 0) return false;
  return Math.abs(Date.parse(now) - Date.parse(lastLife)) > (lockMinutes + GRACE_MINUTES) * 60_000;
}
