import { z } from 'zod';
import { SHARED_CHANNELS } from '../../shared/domain/kpi/channels.ts';
import { summary } from '../../shared/sync-protocol/index.ts';
import { civilDate, figures, id, idInAddress, instant, month, monthly, period, scope } from './common.ts';
import { get } from './define.ts';

/** One letter per day, oldest first: `r` reported, `m` missing, `o` closed that day (no workday, or a holiday), `.` not enrolled yet. */
const strip = z.string();

export const branchToday = z.object({
  id,
  code: z.string(),
  name: z.string(),
  areaId: id,
  area: z.string(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  state: z.enum(['reported', 'missing', 'off', 'not_enrolled']),
  revision: z.number().int().nullable(),
  closedAt: z.string().nullable(),
  lastReport: civilDate.nullable(),
  /** Workdays without a report since the last one, up to and including the day asked for. */
  silentDays: z.number().int(),
  strip,
  lastSeenAt: instant.nullable(),
  figures: figures.nullable(),
});
export type BranchToday = z.infer<typeof branchToday>;

const place = { branchId: id, code: z.string(), name: z.string(), areaId: id, area: z.string() };

export const rankingRow = z.object({
  ...place,
  figures,
  monthly,
  /** 1 is the best success rate against target; null: no target. */
  rank: z.number().int().nullable(),
  previousRank: z.number().int().nullable(),
  /** Success rate of 13 months, oldest first. */
  history: z.array(z.number().nullable()),
});
export type RankingRow = z.infer<typeof rankingRow>;

export const trendPoint = z.object({
  /** A day, or the first day of a month or week (Monday). */
  from: civilDate,
  figures,
  /** null in a trend by day or week. */
  monthly: monthly.nullable(),
});
export type TrendPoint = z.infer<typeof trendPoint>;

export const compareRow = z.object({
  /** null in the row of the total. */
  areaId: id.nullable(),
  /** null in an area's row. */
  branchId: id.nullable(),
  code: z.string().nullable(),
  name: z.string(),
  one: figures,
  other: figures,
  /** null unless both periods are whole months. */
  oneMonthly: monthly.nullable(),
  otherMonthly: monthly.nullable(),
});
export type CompareRow = z.infer<typeof compareRow>;

export const branchDay = z.object({
  date: civilDate,
  state: z.enum(['reported', 'missing', 'off', 'not_enrolled']),
  revision: z.number().int().nullable(),
  closedAt: z.string().nullable(),
  receivedAt: instant.nullable(),
  figures: figures.nullable(),
});
export type BranchDay = z.infer<typeof branchDay>;

const periodTotal = z.object({
  figures,
  /** Of the months that the period touches. */
  monthly,
  /** By area, then by name. */
  areas: z.array(z.object({ areaId: id, area: z.string(), branches: z.number().int(), figures, monthly })),
});

/** A branch's part of what its area has in a period. */
const periodBranch = z.object({ ...place, figures, monthly });

const channelCounts = {
  inquiries: z.number().int(),
  bookings: z.number().int(),
  shown: z.number().int(),
  unitEntries: z.number().int(),
  revenue: z.number().int(),
};
const channelTotal = z.object({
  /** The months that the period touches. */
  first: month,
  last: month,
  /** Channels without anything are left out. */
  rows: z.array(z.object({ channel: z.enum(SHARED_CHANNELS), ...channelCounts })),
  total: z.object(channelCounts),
  /** Branches whose program tells channels; the sums are theirs. */
  branches: z.number().int(),
});

const comparison = z.object({ from: civilDate, to: civilDate, otherFrom: civilDate, otherTo: civilDate, area: idInAddress.optional() });
const trendQuery = period.extend({ by: z.enum(['day', 'week', 'month']), ...scope.shape });

/** What each view shows; the exports take the same queries (head-office/api/files.ts). */
export const figuresApi = {
  'figures.overview': get('/api/overview', {
    says: 'A day across branches: who has reported, who has not and since when',
    query: z.object({ date: civilDate, area: idInAddress.optional() }),
    answer: z.object({ date: civilDate, branches: z.array(branchToday), totals: figures }),
  }),
  'figures.period': get('/api/period', {
    says: 'The funnel of a period, in total and by area',
    query: period.extend(scope.shape),
    answer: periodTotal,
  }),
  'figures.periodBranches': get('/api/period/branches', {
    says: 'The funnel of a period by the branches of one area',
    query: period.extend({ area: idInAddress }),
    answer: z.array(periodBranch),
  }),
  'figures.channels': get('/api/channels', {
    says: 'From inquiry to revenue by channel, of the months that a period touches',
    query: period.extend(scope.shape),
    answer: channelTotal,
  }),
  'figures.ranking': get('/api/ranking', {
    says: 'Branches by success rate against target in a month',
    query: z.object({ month, area: idInAddress.optional() }),
    answer: z.array(rankingRow),
  }),
  'figures.trend': get('/api/trend', { says: 'A period by day, week or month', query: trendQuery, answer: z.array(trendPoint) }),
  'figures.compare': get('/api/compare', {
    says: 'Two periods side by side: total, areas, branches',
    query: comparison,
    answer: z.array(compareRow),
  }),
  'figures.branchDays': get('/api/branches/:id/days', {
    says: 'A branch’s days',
    params: z.object({ id: idInAddress }),
    query: period,
    answer: z.array(branchDay),
  }),
  'figures.branchDay': get('/api/branches/:id/days/:date', {
    says: 'One closed day by step and attempt, as the branch sent it',
    params: z.object({ id: idInAddress, date: civilDate }),
    answer: z.object({ receivedAt: instant, summary }),
  }),
};
