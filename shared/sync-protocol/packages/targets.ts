import { z } from 'zod';
import { month } from '../wire-types.ts';

export const monthTarget = z.object({
  month,
  /** All unit entries that the branch is to reach in the month. */
  unitEntries: z.number().int().min(0).max(1_000_000),
  /** The customer-relation share of it, 0 to 1 (DOMAIN 7: 0.2 unless set otherwise). */
  crmShare: z.number().min(0).max(1),
});
export type MonthTarget = z.infer<typeof monthTarget>;

/** One branch's targets, complete: a month that is missing has none. */
export const targetsContent = z.object({ months: z.array(monthTarget).max(240) });
