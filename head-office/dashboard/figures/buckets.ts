import { addDays, addMonths, type CivilDate, firstOfMonth, weekday } from '../../../shared/domain/civil-date.ts';
import type { Days } from '../../db/queries/figures-sums.ts';

export type BucketSize = 'day' | 'week' | 'month';

/** The first day of the day, week (Monday) or month to which a date belongs. */
export function bucketOf(date: CivilDate, by: BucketSize): CivilDate {
  if (by === 'day') return date;
  return by === 'month' ? firstOfMonth(date) : addDays(date, -((weekday(date) + 6) % 7));
}

/** Every bucket that a period touches, oldest first. The first may begin before the period. */
export function bucketsOf({ from, to }: Days, by: BucketSize): CivilDate[] {
  const buckets: CivilDate[] = [];
  for (let start = bucketOf(from, by); start <= to; start = nextBucket(start, by)) buckets.push(start);
  return buckets;
}

function nextBucket(start: CivilDate, by: BucketSize): CivilDate {
  return by === 'month' ? addMonths(start, 1) : addDays(start, by === 'week' ? 7 : 1);
}
