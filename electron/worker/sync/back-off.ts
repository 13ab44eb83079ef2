const FIRST_MILLISECONDS = 15_000;
const SHORTEST_MILLISECONDS = 1000;
const HOUR = 3_600_000;
/** A Retry-After beyond a day is a slip of somebody's server: a branch must not fall silent for years. */
const LONGEST_REST = 24 * HOUR;

interface Failed {
  /** In a row, from 1. */
  failures: number;
  retryAfterSeconds?: number | null;
}

/**
 * Milliseconds until the next try after a failure (DOMAIN 8): anywhere between nothing and 15 s, 30 s, 60 s … one hour, so that branches
 * which lost head office at one moment do not come back at one moment. What head office asked for is waited out first.
 */
export function backOff({ failures, retryAfterSeconds = null }: Failed, random: () => number): number {
  const longest = Math.min(FIRST_MILLISECONDS * 2 ** Math.min(failures - 1, 20), HOUR);
  const rest = Math.min((retryAfterSeconds ?? 0) * 1000, LONGEST_REST);
  return Math.round(Math.max(rest + random() * longest, SHORTEST_MILLISECONDS));
}

/** Milliseconds until head office is asked for news: the setting, more or less a fifth. */
export function regularPause(minutes: number, random: () => number): number {
  return Math.round(minutes * 60_000 * (0.8 + 0.4 * random()));
}

/** For a program that must be updated first: about hourly. */
export function updatePause(random: () => number): number {
  return regularPause(60, random);
}

/**
 * Milliseconds from now until a stored moment. The PC's clock may have been wrong when it was stored: a moment further away than any pause
 * can be means at once.
 */
export function remaining(nextTryAt: number, now: number): number {
  const left = nextTryAt - now;
  return left > LONGEST_REST + HOUR ? 0 : Math.max(left, 0);
}
