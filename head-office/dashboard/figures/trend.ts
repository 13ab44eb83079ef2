import type { Kysely } from 'kysely';
import { monthOf } from '../../../shared/domain/civil-date.ts';
import type { Figures, Monthly } from '../../api/common.ts';
import type { TrendPoint } from '../../api/figures.ts';
import { monthlyByMonth } from '../../db/queries/figures-months.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import { type Days, sumsByDate } from '../../db/queries/figures-sums.ts';
import type { Schema } from '../../db/schema.ts';
import { addFigures, NO_MONTHLY } from './add-up.ts';
import { monthsTouched } from './asked-period.ts';
import { type BucketSize, bucketOf, bucketsOf } from './buckets.ts';

/** A period by day, week or month. Only days of the period are summed; unit entries and target are those of the whole month. */
export async function trend(db: Kysely<Schema>, scope: BranchScope, days: Days, by: BucketSize): Promise<TrendPoint[]> {
  const [sums, monthly] = await Promise.all([
    sumsByDate(db, scope, days),
    by === 'month' ? monthlyByMonth(db, scope, monthsTouched(days)) : null,
  ]);
  return trendPoints(days, by, sums, monthly);
}

export function trendPoints(
  days: Days,
  by: BucketSize,
  sums: ReadonlyMap<string, Figures>,
  monthly: ReadonlyMap<string, Monthly> | null,
): TrendPoint[] {
  const byBucket = Map.groupBy(sums, ([date]) => bucketOf(date, by));
  return bucketsOf(days, by).map((from) => ({
    from,
    figures: addFigures((byBucket.get(from) ?? []).map(([, figures]) => figures)),
    monthly: monthly && (monthly.get(monthOf(from)) ?? NO_MONTHLY),
  }));
}
