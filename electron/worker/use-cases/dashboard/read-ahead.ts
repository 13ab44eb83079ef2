import { readClosedSpan } from '../../../../db/queries/day-records.ts';
import { firstOfMonth } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';
import { windowMemoryOf } from '../days/window-memory.ts';
import { rulesOf } from '../worklist/worklist-day.ts';
import { daysOf } from './build-dashboard.ts';

/** Steps per slice: a few milliseconds. */
const SLICE = 500;

/** The months of the dashboard and of today's report, read and lived through before somebody asks for them. `pause`: lets others go first. */
export async function readMonthsAhead(context: StoreContext, pause: () => Promise<void>): Promise<void> {
  const { db, today } = context;
  await pause();
  if (!db.raw.open) return;
  const closed = daysOf('month', today, readClosedSpan(db.read, today)?.last ?? null);
  for (const period of [closed, { from: firstOfMonth(today), to: today }]) {
    if (!period) continue;
    const { followUps, lived } = windowMemoryOf(db).read(db, period.from, period.to, rulesOf(context));
    for (let start = 0; start < followUps.length; start += SLICE) {
      await pause();
      for (const followUp of followUps.slice(start, start + SLICE)) lived(followUp);
    }
    if (!db.raw.open) return;
  }
}
