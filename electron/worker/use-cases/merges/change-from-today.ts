import type { StoreContext } from '../../store-context.ts';
import { afterChange } from '../customers/after-change.ts';

/**
 * What follows for vehicles that have got another owner, or an owner about whom more is known. Why somebody must not be contacted may be older
 * than that: for these vehicles it counts from today, so that the days that have passed stay as they were (DOMAIN 3, rule 2).
 */
export function changeFromToday(context: StoreContext, vehicleIds: readonly number[]): void {
  const known = new Set(readIntervals(context, vehicleIds).map(nameOf));
  afterChange(context, vehicleIds);
  const begin = context.db.write.prepare<[string, number, string, string]>(
    'UPDATE exclusions SET from_day = ? WHERE vehicle_id = ? AND reason = ? AND from_day = ?',
  );
  for (const interval of readIntervals(context, vehicleIds))
    if (!known.has(nameOf(interval)) && interval.from_day < context.today)
      begin.run(context.today, interval.vehicle_id, interval.reason, interval.from_day);
}

interface Interval {
  vehicle_id: number;
  reason: string;
  from_day: string;
}

function nameOf({ vehicle_id, reason, from_day }: Interval): string {
  return `${vehicle_id}/${reason}/${from_day}`;
}

function readIntervals(context: StoreContext, vehicleIds: readonly number[]): Interval[] {
  return context.db.write
    .prepare<[string], Interval>('SELECT vehicle_id, reason, from_day FROM exclusions WHERE vehicle_id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(vehicleIds));
}
