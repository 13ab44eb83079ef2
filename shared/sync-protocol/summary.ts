import { z } from 'zod';
import { branchCode, channel, civilDate, count, localDateTime, month, revision, rupiah, shortCode } from './wire-types.ts';

// Every object is strict, every text a date, a code or one of a list: there is no place where a name, a phone, an engine number or a note could stand.

const counts = { due: count, followedUp: count, onTime: count, reached: count, booked: count, missed: count };
const stepRow = z.strictObject({
  program: shortCode,
  step: shortCode,
  /** null: the sum of the step's attempts. */
  attempt: z.number().int().min(1).max(3).nullable(),
  channel: channel.nullable(),
  ...counts,
});
export type StepRow = z.infer<typeof stepRow>;

const offered = z.strictObject({ made: count, accepted: count });

/** What a log entry may have as its result (DOMAIN 4); `sent` waits for its answer. */
export const RESULTS = [
  'booked',
  'declined',
  'call_back',
  'no_answer',
  'undelivered',
  'unreachable',
  'wrong_number',
  'already_serviced',
  'sold',
  'do_not_contact',
  'sent',
] as const;

/** DOMAIN 6's figures of a period; both days are included. */
export const periodFigures = z.strictObject({
  from: civilDate,
  to: civilDate,
  rows: z.array(stepRow).max(200),
  total: z.strictObject(counts),
  bookedForPeriod: count,
  shown: count,
  noShow: count,
  doneService: count,
  offers: z.strictObject({ weekend_booking: offered, home_service: offered, promo_booking: offered }),
  results: z.partialRecord(z.enum(RESULTS), count),
});
export type PeriodFigures = z.infer<typeof periodFigures>;

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
