import { z } from 'zod';
import { civilDate, month } from '../../shared/sync-protocol/index.ts';

export const id = z.number().int().positive();
/** In an address everything is text. */
export const idInAddress = z.coerce.number().int().positive();
export const byId = z.object({ id: idInAddress });
export const done = z.object({ ok: z.literal(true) });
export const instant = z.string();
export const role = z.enum(['viewer', 'coordinator', 'administrator']);

const count = z.number().int();

/** Sums over closed days (DOMAIN 6). Ratios are made from them where they are shown, by shared/domain. */
export const figures = z.object({
  /** Closed days that were summed. */
  days: count,
  due: count,
  followedUp: count,
  onTime: count,
  reached: count,
  booked: count,
  missed: count,
  /** Bookings dated in the period. */
  bookedFor: count,
  shown: count,
  noShow: count,
  /** Visits that settled a CRM booking. */
  done: count,
  offersMade: count,
  offersAccepted: count,
});
export type Figures = z.infer<typeof figures>;

/** Unit entries and target of whole months (DOMAIN 7). */
export const monthly = z.object({
  unitEntries: count,
  crmUnitEntries: count,
  /** Of them, those of months and branches that have a target: only they are measured by it. */
  crmUnitEntriesWithTarget: count,
  influencedUnitEntries: count,
  revenue: count,
  crmRevenue: count,
  /** Of the months that have a target, of branches that have one; 0: none. */
  targetUnitEntries: count,
  /** Target × share, unrounded. */
  crmTarget: z.number(),
});
export type Monthly = z.infer<typeof monthly>;

/** Which branches: all that the user may see, one area's, or one. */
export const scope = z.object({ area: idInAddress.optional(), branch: idInAddress.optional() });
export const period = z.object({ from: civilDate, to: civilDate });
export { civilDate, month };
