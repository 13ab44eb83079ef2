import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { alternate, comparison, timed } from '../alternate.ts';
import { BENCH_DAY, SIZES } from '../branch/branch-size.ts';
import { call, touch, withBranch, withEmptyBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';

const YESTERDAY = addDays(BENCH_DAY, -1);

/** What screens ask when they open. */
const ASKED: readonly [what: string, ask: (context: StoreContext) => Promise<unknown>][] = [
  ['worklist', (context) => call(context, 'worklist.day', {})],
  ['customers', (context) => call(context, 'customers.page', { search: '', sort: [], filter: {}, offset: 0, limit: 200 })],
  ['possible duplicates', (context) => call(context, 'customers.duplicates', {})],
  ['numbers to repair', (context) => call(context, 'phones.repairList', {})],
  ['bookings of a month', (context) => call(context, 'booking.range', { from: addDays(BENCH_DAY, -15), to: addDays(BENCH_DAY, 15) })],
  ['days', (context) => call(context, 'days.list', { until: BENCH_DAY, days: 62 })],
  ['report of a day', (context) => call(context, 'day.report', { date: YESTERDAY })],
  ['dashboard of a month', (context) => call(context, 'dashboard.get', { period: 'month' })],
  ['dashboard of a year', (context) => call(context, 'dashboard.get', { period: 'year' })],
  ['inquiries', (context) => call(context, 'inquiry.list', LIST)],
];

const LIST = { view: 'open' as const, search: '', offset: 0, limit: 100 };

/** How each of them grows from an empty branch to one of ten years. Told, not judged. */
export const growth: BenchRow = {
  name: 'growth',
  run: (tools) =>
    withEmptyBranch(tools, (empty) =>
      withBranch(tools, async (full) => {
        const measured = [];
        for (const [what, ask] of ASKED) {
          const seen = await alternate(tools.rounds, {
            reference: () => untouched(empty, ask),
            here: () => untouched(full, ask),
          });
          measured.push(comparison({ job: `growth: ${what}`, reference: SIZES.empty.name, goal: null }, seen));
        }
        return measured;
      }),
    ),
};

/** As after a change. */
function untouched(context: StoreContext, ask: (context: StoreContext) => Promise<unknown>): Promise<number> {
  touch(context);
  return timed(() => ask(context));
}
