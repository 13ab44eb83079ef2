import { z } from 'zod';
import { SHARED_CHANNELS } from '../domain/kpi/channels.ts';
import { branchCode, channel, civilDate, count, localDateTime, month, revision, rupiah, shortCode } from './wire-types.ts';

// Every object is strict, every text a date, a code or one of a list: there is no place where a name, a phone, an engine number or a note could stand.

function countsOf<Count extends z.ZodType<number>>(one: Count) {
  return { due: one, followedUp: one, onTime: one, reached: one, booked: one, missed: one };
}

/** Head office reads hundreds of these a second: one check for each figure. What it adds up, the totals, has a tighter bound. */
const cell = z.uint32();
const stepRow = z.strictObject({
  program: shortCode,
  step: shortCode,
  /** null: the sum of the step's attempts. */
  attempt: z.literal([1, 2, 3, null]),
  channel: channel.nullable(),
  ...countsOf(cell),
});
export type StepRow = z.infer<typeof stepRow>;

const offered = z.strictObject({ made: count, accepted: count });

/** How often each result was logged (DOMAIN 4); `sent` waits for its answer. */
const results = z.strictObject({
  booked: cell.optional(),
  declined: cell.optional(),
  call_back: cell.optional(),
  no_answer: cell.optional(),
  undelivered: cell.optional(),
  unreachable: cell.optional(),
  wrong_number: cell.optional(),
  already_serviced: cell.optional(),
  sold: cell.optional(),
  do_not_contact: cell.optional(),
  /** Of an after-service follow-up: the customer said how the service was. */
  answered: cell.optional(),
  sent: cell.optional(),
});
export const RESULTS = results.keyof().options;

/** DOMAIN 6's figures of a period; both days are included. */
export const periodFigures = z.strictObject({
  from: civilDate,
  to: civilDate,
  rows: z.array(stepRow).max(200),
  total: z.strictObject(countsOf(count)),
  bookedForPeriod: count,
  shown: count,
  noShow: count,
  doneService: count,
  offers: z.strictObject({ weekend_booking: offered, home_service: offered, promo_booking: offered }),
  results,
});
export type PeriodFigures = z.infer<typeof periodFigures>;

/** A channel's part of a month, from inquiry to revenue (DOMAIN 7), each by its own date. A branch's own channels travel together as 'other'. */
const channelFigures = z.strictObject({
  channel: z.enum(SHARED_CHANNELS),
  inquiries: count,
  bookings: count,
  shown: count,
  unitEntries: count,
  revenue: rupiah,
});
export type ChannelFigures = z.infer<typeof channelFigures>;

/** Who came in a month, by what brought them (DOMAIN 5 and 7), as known at the close: visits of a day are often imported after it was closed. */
export const monthFigures = z.strictObject({
  month,
  unitEntries: count,
  /** Visits that settled a CRM booking. */
  crmUnitEntries: count,
  /** Reached in the days before, without a booking. */
  influencedUnitEntries: count,
  revenue: rupiah,
  crmRevenue: rupiah,
  /** Missing from branches that speak version 1. Channels without anything are left out. */
  channels: z.array(channelFigures).max(SHARED_CHANNELS.length).optional(),
});
export type MonthFigures = z.infer<typeof monthFigures>;

/** A closed day as head office gets it. Branch + date + revision name it. */
export const summary = z.strictObject({
  branchCode,
  date: civilDate,
  revision,
  closedAt: localDateTime,
  day: periodFigures,
  monthToDate: periodFigures,
  /** The day's month and the one before. */
  months: z.array(monthFigures).min(1).max(2),
});
export type Summary = z.infer<typeof summary>;
