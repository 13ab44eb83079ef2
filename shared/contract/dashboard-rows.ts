import { z } from 'zod';
import { read } from '../rpc/index.ts';
import { bookingStatus, civilDate, contactEntryResult, id, localDateTime } from './common.ts';
import { PERIODS } from './dashboard.ts';
import { month } from './figures.ts';

/**
 * Every figure of the dashboard that has rows behind it. The first three lines are DOMAIN 6's; `lapsed`: steps that newly lapsed. Then the
 * funnel of inquiries (`arrivals` by the day they came), the inquiries that somebody answered, whenever they came in, and the visits of a month, all and those that the CRM brought.
 */
export const ROW_FIGURES = [
  ...(['due', 'followedUp', 'onTime', 'reached', 'missed'] as const),
  ...(['booked', 'bookedForPeriod', 'shown', 'noShow', 'undecided'] as const),
  ...(['doneService', 'lapsed'] as const),
  ...(['inquiries', 'bookings', 'arrivals', 'unitEntries'] as const),
  ...(['inquiriesAnswered'] as const),
  ...(['visits', 'crmVisits'] as const),
] as const;
export type RowFigure = (typeof ROW_FIGURES)[number];

/** What became of it, each kind in its own words. */
const rowState = z.discriminatedUnion('of', [
  /** Of the last contact by a person. */
  z.object({ of: z.literal('contact'), name: contactEntryResult }),
  z.object({ of: z.literal('attempt'), name: z.enum(['untouched', 'missed', 'lapsed']) }),
  z.object({ of: z.literal('booking'), name: bookingStatus }),
  z.object({ of: z.literal('visit'), name: z.enum(['crm', 'influenced', 'walk_in']) }),
  z.object({ of: z.literal('inquiry'), name: z.enum(['open', 'booked', 'lost']) }),
]);

const behindFigure = z.object({
  /** A contact's, a booking's or an inquiry's moment; a visit's, a missed or a planned attempt's day. */
  at: z.union([civilDate, localDateTime]),
  /** null: a prospect who is no customer yet. */
  customerId: id.nullable(),
  customer: z.string(),
  model: z.string().nullable(),
  plate: z.string().nullable(),
  step: z.string().nullable(),
  attempt: z.number().int().nullable(),
  /** Who did it, or whose work it was; null: nobody. */
  who: z.string().nullable(),
  state: rowState,
  /** Opens the calendar on this booking. */
  booking: z.object({ id, date: civilDate }).nullable(),
  /** Of a visit, whole rupiah. */
  amount: z.number().int().nullable(),
});
export type BehindFigure = z.infer<typeof behindFigure>;

const askedFigure = z.object({
  figure: z.enum(ROW_FIGURES),
  /** As for `dashboard.get`. */
  period: z.enum(PERIODS),
  date: civilDate.optional(),
  /** A month of the trend, in place of the period; it ends at the last closed day, as the trend does. */
  month: month.optional(),
  /** One person's part; null: nobody's. */
  person: z.string().nullable().optional(),
  /** One step's part of `missed` and `lapsed`. */
  step: z.object({ program: z.string(), step: z.string() }).optional(),
});
export type AskedFigure = z.infer<typeof askedFigure>;

const MOST_ROWS = 500;

export const dashboardRowsContract = {
  /** The rows that a figure counts, as known now, newest first. Refused as `day_in_future`. */
  'dashboard.rows': read({
    input: askedFigure.extend({ limit: z.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS) }),
    output: z.object({
      from: civilDate,
      to: civilDate,
      /** How many there are in all; `rows` holds the newest of them. */
      total: z.number().int(),
      /** Of all visits among them, whole rupiah; null where there are none to be. */
      amount: z.number().int().nullable(),
      /** The month's figures were imported: there are no rows that made them. */
      isImported: z.boolean(),
      rows: z.array(behindFigure),
    }),
  }),
  /** Writes all of them to a granted path; who took them out is recorded first (DOMAIN 9). */
  'dashboard.exportRows': read({
    input: askedFigure.extend({ token: z.string().max(80), format: z.enum(['xlsx', 'csv']), language: z.enum(['id', 'en']) }),
    output: z.object({ rows: z.number().int() }),
  }),
};
