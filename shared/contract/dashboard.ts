import { z } from 'zod';
import { read } from '../rpc/index.ts';
import { civilDate, id, localDateTime } from './common.ts';
import { periodFigures } from './days.ts';

/** How the branch stands, on one page (DOMAIN 6 and 7). Ratios are left to who shows them; paces are unrounded. */
const count = z.number().int();
const month = z.string();
const unrounded = z.number().nullable();

const bookingsOfDay = z.object({
  date: civilDate,
  /** Without what was cancelled or moved away. */
  booked: count,
  confirmed: count,
  shown: count,
  noShow: count,
});

/** Live, whatever the period: as the worklist and the calendar have it. */
const todayTile = z.object({
  date: civilDate,
  isClosed: z.boolean(),
  total: count,
  done: count,
  waiting: count,
  left: count,
  late: count,
  bookings: bookingsOfDay,
  tomorrow: bookingsOfDay,
});

const dayOfMonth = z.object({
  date: civilDate,
  working: z.boolean(),
  /** CRM unit entries from the first to this day; null after the last day that counts. */
  reached: count.nullable(),
  /** An even month; null without a target. */
  expected: unrounded,
  /** From the last day that counts on; null before it. */
  forecast: unrounded,
});

const targetOfMonth = z.object({
  month,
  unitEntries: z.number(),
  crmShare: z.number(),
  /** Unrounded. */
  crmTarget: z.number(),
  fromHeadOffice: z.boolean(),
});

const work = z.object({
  followedUp: count,
  onTime: count,
  reached: count,
  booked: count,
  shown: count,
  missed: count,
  /** Inquiries answered. */
  inquiriesAnswered: count,
});

export const dashboard = z.object({
  /** The day asked for. */
  date: civilDate,
  today: todayTile,
  /** The newest closed day up to `date`; null: none has ever been closed, and there are no figures but today's. */
  lastClosed: z.object({ date: civilDate, revision: count, closedAt: localDateTime, closedBy: z.string() }).nullable(),
  /** What the figures are of. They end at the last closed day; those of today alone are live until it is closed. */
  period: z.object({ from: civilDate, to: civilDate, isLive: z.boolean() }).nullable(),
  /** Of a day and of a month to date: exactly what the report of `period.to` says. */
  figures: periodFigures.nullable(),
  /** What has changed since that report was made: it is to be closed again. */
  sinceClose: z.array(
    z.object({
      figure: z.enum(['due', 'followedUp', 'onTime', 'reached', 'booked', 'missed', 'bookedForPeriod', 'shown', 'noShow', 'doneService']),
      report: count,
      now: count,
    }),
  ),
  /** From inquiry to revenue, each by its own date (`figures.funnel`). Whole rupiah. */
  funnel: z.object({ inquiries: count, bookings: count, shown: count, unitEntries: count, revenue: count }).nullable(),
  /** Of the month of the last closed day, to that day. */
  month: z
    .object({
      month,
      until: civilDate,
      target: targetOfMonth.nullable(),
      reached: count,
      workingDays: z.object({ done: count, left: count }),
      pace: z.object({
        expected: unrounded,
        ahead: unrounded,
        missing: unrounded,
        neededPerDay: unrounded,
        perDay: unrounded,
        forecast: unrounded,
        forecastShare: unrounded,
      }),
      days: z.array(dayOfMonth),
      /** Working days to `until`, those closed among them, and those that are not, newest first. */
      closing: z.object({ working: count, closed: count, open: z.array(civilDate) }),
    })
    .nullable(),
  /** Thirteen months, oldest first, from the branch's work or as imported; the last one to the last closed day. */
  trend: z.array(
    z.object({
      month,
      isRunning: z.boolean(),
      unitEntries: count.nullable(),
      crmUnitEntries: count,
      inquiries: count,
      revenue: count,
      crmTarget: unrounded,
    }),
  ),
  /** `name` null: bookings made at the desk, and missed attempts of vehicles that nobody has been given. */
  people: z.array(work.extend({ name: z.string().nullable() })),
  /** Of the whole branch, as of now: an attempt that two people worked on counts once. */
  together: work.nullable(),
  /** Per step, in the programs' order. */
  steps: z.array(z.object({ program: z.string(), step: z.string(), missed: count, lapsed: count })),
  /** Newly lapsed in the period: all counted, the newest by name. */
  lapsed: z.object({
    total: count,
    newest: z.array(z.object({ customerId: id, vehicleId: id, customer: z.string(), step: z.string(), on: civilDate })),
  }),
});
export type Dashboard = z.infer<typeof dashboard>;

export const PERIODS = ['today', 'month', 'quarter', 'year'] as const;
export type DashboardPeriod = (typeof PERIODS)[number];

/** `quarter`: the month of the last closed day and the two before it. `year`: from January. */
const which = z.object({ period: z.enum(PERIODS), date: civilDate.optional() });

export const dashboardContract = {
  /** Refused as `day_in_future`. */
  'dashboard.get': read({ input: which, output: dashboard }),
  /** The same on one A4 page, self-contained, ready to print. */
  'dashboard.reportHtml': read({
    input: which.extend({ language: z.enum(['id', 'en']) }),
    output: z.object({ html: z.string(), title: z.string(), fileName: z.string() }),
  }),
};
