import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { channel, civilDate, id, localDateTime } from './common.ts';

/** Submit, close, report (DOMAIN 6). */
const count = z.number().int();
const stepFigures = z.object({
  due: count,
  followedUp: count,
  onTime: count,
  reached: count,
  booked: count,
  missed: count,
});
const figureRow = stepFigures.extend({
  program: z.string(),
  step: z.string(),
  attempt: z.number().int().nullable(),
  channel: channel.nullable(),
});
const offerFigures = z.object({
  weekend_booking: z.object({ made: count, accepted: count }),
  home_service: z.object({ made: count, accepted: count }),
  promo_booking: z.object({ made: count, accepted: count }),
});
export const periodFigures = z.object({
  from: civilDate,
  to: civilDate,
  /** Per step (attempt null), each followed by its attempts. */
  rows: z.array(figureRow),
  total: stepFigures,
  bookedForPeriod: count,
  shown: count,
  noShow: count,
  doneService: count,
  offers: offerFigures,
  results: z.record(z.string(), count),
});
export type PeriodFigures = z.infer<typeof periodFigures>;

export const dayFigures = z.object({
  day: periodFigures,
  monthToDate: periodFigures,
  perUser: z.array(
    z.object({
      name: z.string(),
      followedUp: count,
      booked: count,
      /** Inquiries answered, and bookings made for inquiries; days that were closed before they were counted have neither. */
      inquiries: count.optional(),
      inquiryBookings: count.optional(),
    }),
  ),
});
export type DayFigures = z.infer<typeof dayFigures>;

/** One row of the detail report. */
export const detailRow = z.object({
  at: localDateTime,
  user: z.string(),
  customer: z.string(),
  phone: z.string(),
  vehicle: z.string(),
  engineNumber: z.string(),
  step: z.string(),
  attempt: z.number().int().nullable(),
  channel,
  result: z.string(),
  objection: z.string().nullable(),
  offer: z.string().nullable(),
  offerAnswer: z.string().nullable(),
  bookingAt: localDateTime.nullable(),
  note: z.string().nullable(),
  /** After a visit, 1 to 5; days that were closed before there was such a thing have neither. */
  satisfaction: z.number().int().nullable().optional(),
  complaint: z.boolean().optional(),
  corrected: z.boolean(),
});
export type DetailRow = z.infer<typeof detailRow>;

export const dayReport = z.object({
  date: civilDate,
  /** 0: not closed, the figures are live. */
  revision: z.number().int(),
  closedAt: localDateTime.nullable(),
  closedBy: z.string().nullable(),
  /** Something was logged after the last close. */
  changedSinceClose: z.boolean(),
  figures: dayFigures,
  detail: z.array(detailRow),
});
export type DayReport = z.infer<typeof dayReport>;

const dayStatus = z.object({
  date: civilDate,
  holiday: z.string().nullable(),
  contacts: count,
  submissions: z.array(z.object({ user: z.string(), at: localDateTime, untouched: count })),
  revisions: z.array(z.object({ revision: z.number().int(), closedAt: localDateTime, closedBy: z.string() })),
});

export const dayContract = {
  'days.list': read({ input: z.object({ until: civilDate, days: z.number().int().min(1).max(120) }), output: z.array(dayStatus) }),
  'day.submitCheck': read({
    input: z.object({ date: civilDate }),
    output: z.object({
      incomplete: z.array(z.object({ contactId: id, problem: z.string() })),
      untouched: count,
      /** Of the user, or nobody's. */
      inquiriesDue: count,
      alreadySubmitted: z.boolean(),
    }),
  }),
  'day.submit': change({ input: z.object({ date: civilDate }), output: z.object({ untouched: count }) }),
  'day.close': change({ input: z.object({ date: civilDate }), output: z.object({ revision: z.number().int() }) }),
  'day.report': read({ input: z.object({ date: civilDate, revision: z.number().int().optional() }), output: dayReport }),
  /** The whole report as one self-contained HTML document, ready to show in a sandboxed frame and to print. */
  'day.reportHtml': read({
    input: z.object({
      date: civilDate,
      revision: z.number().int().optional(),
      language: z.enum(['id', 'en']),
      detail: z.boolean().default(true),
    }),
    output: z.object({ html: z.string(), title: z.string(), fileName: z.string() }),
  }),
  /** Writes XLSX or CSV to a granted path (PDF is printed by the desktop from the HTML). */
  'day.saveReport': read({
    input: z.object({
      date: civilDate,
      revision: z.number().int().optional(),
      format: z.enum(['xlsx', 'csv']),
      token: z.string(),
      language: z.enum(['id', 'en']),
    }),
    output: z.object({ bytes: z.number().int() }),
  }),
};
