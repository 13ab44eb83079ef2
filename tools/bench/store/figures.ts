import { alternate, comparison, timed } from '../alternate.ts';
import { call, withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';

const YEAR = { from: '2025-12', to: '2026-11' };
const DAYS = { from: '2025-12-01', to: '2026-11-19' };

/** The bare counts of a year by month and by channel. */
const RAW = [
  "SELECT substr(date, 1, 7), count(*), sum(attribution = 'crm'), sum(total) FROM visits WHERE date BETWEEN @from AND @to GROUP BY 1",
  'SELECT substr(at, 1, 7), channel, count(*) FROM inquiries WHERE at BETWEEN @from AND @to GROUP BY 1, 2',
  'SELECT inquiry_id IS NULL, contact_id IS NULL, count(*) FROM bookings WHERE made_at BETWEEN @from AND @to GROUP BY 1, 2',
  'SELECT count(*) FROM bookings WHERE shown_on BETWEEN @from AND @to',
  `SELECT b.inquiry_id IS NULL, count(*), sum(v.total) FROM visits v JOIN bookings b ON b.id = v.booking_id
   WHERE v.date BETWEEN @from AND @to AND v.attribution = 'crm' GROUP BY 1`,
];

/** Contribution, recap and funnel of twelve months: what the dashboard shows first. */
export const figures: BenchRow = {
  name: 'figures',
  run: (tools) =>
    withBranch(tools, async (context) => {
      const seen = await alternate(tools.rounds, {
        reference: () =>
          timed(() => {
            for (const sql of RAW) context.db.read.prepare<[object]>(sql).all(DAYS);
          }),
        here: () =>
          timed(async () => {
            await call(context, 'figures.contribution', YEAR);
            await call(context, 'figures.recap', YEAR);
            await call(context, 'figures.funnel', { ...DAYS, by: 'channel' });
          }),
      });
      return [comparison({ job: 'contribution, recap and funnel of a year', reference: 'raw SQL', goal: null }, seen)];
    }),
};
