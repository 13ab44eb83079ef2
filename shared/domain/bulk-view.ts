/** Lists that show many people's phone numbers at once. */
export type NumberList =
  | 'customers'
  | 'worklist'
  | 'phone_repair'
  | 'duplicates'
  | 'contacts'
  | 'bookings'
  | 'inquiries'
  | 'privacy'
  | 'report';

/** From so many numbers in one answer on, looking is a bulk view; fewer are a person at work on a case. */
export const BULK_VIEW_FROM = 10;

/**
 * Within which hour a bulk view is to be recorded once per user and list (DOMAIN 9), as the first instant and the one after the last;
 * null: too few numbers to be one. Clock hours, so that a day's record reads as what was open when.
 */
export function bulkViewHour(numbers: number, instant: string): { from: string; until: string } | null {
  if (numbers < BULK_VIEW_FROM) return null;
  const from = Date.parse(`${instant.slice(0, 13)}:00:00.000Z`);
  return { from: new Date(from).toISOString(), until: new Date(from + 3_600_000).toISOString() };
}
