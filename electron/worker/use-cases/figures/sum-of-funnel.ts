import type { FunnelCounts } from '../../../../db/queries/funnel-figures.ts';

const NOTHING = { inquiries: 0, bookings: 0, shown: 0, unitEntries: 0, revenue: 0 };
export type FunnelSum = typeof NOTHING;

export function sumOfFunnel(rows: readonly FunnelCounts[]): FunnelSum {
  const total = { ...NOTHING };
  for (const row of rows) for (const field of Object.keys(NOTHING) as (keyof FunnelSum)[]) total[field] += row[field];
  return total;
}
