import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { civilDate, done } from './common.ts';

/** From inquiry to revenue, by month, channel and campaign, against target (DOMAIN 7). Ratios are unrounded; null where there is nothing to divide by. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const count = z.number().int().nonnegative();
const rate = z.number().nullable();

const rates = { toTarget: rate, toActual: rate, successRate: rate };
const contributionFigures = z.object({
  targetUnitEntries: z.number().nullable(),
  crmTarget: z.number().nullable(),
  unitEntries: z.number().nullable(),
  crmUnitEntries: z.number(),
  ...rates,
});
export const contributionReport = z.object({
  rows: z.array(contributionFigures.extend({ month, crmShare: z.number().nullable() })),
  /** Its ratios divide the CRM unit entries of the months that know the other side. */
  total: contributionFigures.extend({ crmUnitEntriesWithTarget: z.number(), crmUnitEntriesWithActual: z.number() }),
  monthsWithoutTarget: z.array(month),
});
export type ContributionReport = z.infer<typeof contributionReport>;

/** `inquiryUnitEntries`: of the CRM unit entries those that began with an inquiry. */
const recapSums = { inquiries: z.number(), crmUnitEntries: z.number(), inquiryUnitEntries: z.number(), revenue: z.number() };
const recapRates = { revenuePerUnitEntry: rate, conversion: rate };
export const recapReport = z.object({
  rows: z.array(z.object({ month, ...recapSums, ...recapRates })),
  total: z.object({ ...recapSums, ...recapRates }),
  average: z.object({ inquiries: rate, crmUnitEntries: rate, revenue: rate }),
});
export type RecapReport = z.infer<typeof recapReport>;

const comparison = z.object({ now: z.number(), before: z.number(), difference: z.number(), change: rate });
export const channelReport = z.object({
  /** `name`: a channel's code. */
  rows: z.array(comparison.extend({ name: z.string() })),
  total: comparison,
});
export type ChannelReport = z.infer<typeof channelReport>;

const funnelCounts = z.object({ inquiries: count, bookings: count, shown: count, unitEntries: count, revenue: z.number().int() });
const funnelReport = z.object({
  /** `name`: a channel's code, a campaign's or a person's name; null: none of them. */
  rows: z.array(funnelCounts.extend({ name: z.string().nullable() })),
  total: funnelCounts,
});

export type FunnelReport = z.infer<typeof funnelReport>;

const campaignReport = z.object({
  rows: z.array(
    funnelCounts.extend({
      name: z.string(),
      channel: z.string(),
      /** Of the whole campaign, whole rupiah. */
      budget: z.number().int(),
      /** Its part in the period, by days that have come; unrounded. */
      spent: z.number(),
      costPerInquiry: rate,
      costPerUnitEntry: rate,
      returnOnSpend: rate,
    }),
  ),
});

export type CampaignReport = z.infer<typeof campaignReport>;

/** A month from before the branch began. Revenue of the CRM unit entries, whole rupiah. */
export const pastMonth = z.object({
  month,
  targetUnits: count.nullable(),
  /** Of the whole workshop; null: not known. */
  units: count.nullable(),
  crUnits: count,
  inquiries: count,
  revenue: count,
});
export type PastMonthFigures = z.infer<typeof pastMonth>;

const days = z.object({ from: civilDate, to: civilDate });
const months = z.object({ from: month, to: month });

export const figuresContract = {
  'figures.contribution': read({ input: months, output: contributionReport }),
  'figures.recap': read({ input: months, output: recapReport }),
  /** Bookings by channel beside those of another period. */
  'figures.channels': read({ input: days.extend({ compareFrom: civilDate, compareTo: civilDate }), output: channelReport }),
  'figures.funnel': read({ input: days.extend({ by: z.enum(['channel', 'campaign', 'user']) }), output: funnelReport }),
  'figures.campaigns': read({ input: days, output: campaignReport }),
  /** All or nothing; the same months again change nothing. A target of head office stays. */
  'figures.importPast': change({
    input: z.object({ months: z.array(pastMonth).min(1).max(240) }),
    output: z.object({ months: z.number().int(), targets: z.number().int() }),
  }),
  /** Refused as `from_head_office` where head office has set the month. */
  'targets.set': change({
    input: z.object({ month, unitEntries: z.number().int().min(0).max(1_000_000), crmShare: z.number().min(0).max(1).optional() }),
    output: done,
  }),
  'targets.remove': change({ input: z.object({ month }), output: done }),
};
