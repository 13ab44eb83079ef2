/** Hours east of UTC; none of the three knows daylight saving. */
const HOURS_EAST = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

/** Head office's own calendar day. */
export function todayIn(timezone: keyof typeof HOURS_EAST, now: Date): string {
  return new Date(now.getTime() + HOURS_EAST[timezone] * 3_600_000).toISOString().slice(0, 10);
}
