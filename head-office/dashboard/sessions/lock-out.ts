const FAILURES_ALLOWED = 5;
const FIRST_MINUTES = 15;
const MOST_MINUTES = 240;

/** Minutes for which a user is locked out after so many wrong passwords in a row: none, then 15, doubling up to four hours. */
export function lockOutMinutes(failures: number): number {
  if (failures < FAILURES_ALLOWED) return 0;
  return Math.min(FIRST_MINUTES * 2 ** (failures - FAILURES_ALLOWED), MOST_MINUTES);
}
