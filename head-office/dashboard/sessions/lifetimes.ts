const IDLE_HOURS = 12;
const LONGEST_HOURS = 7 * 24;

/** A session that was last used before this instant is over. */
export function idleSince(now: Date): string {
  return new Date(now.getTime() - IDLE_HOURS * 3_600_000).toISOString();
}

/** When a session that begins now is over, however much it is used. */
export function expiryOf(now: Date): string {
  return new Date(now.getTime() + LONGEST_HOURS * 3_600_000).toISOString();
}
