import { campaignResult } from './campaign-result.ts';
import type { Comparison } from './comparison.ts';
import type { ContributionReport } from './contribution-report.ts';
import type { FigureRow, FigureTable } from './figure-table.ts';
import type { Recap } from './recap.ts';

const CONTRIBUTION_KEYS = [
  'targetUnitEntries',
  'crmTarget',
  'unitEntries',
  'crmUnitEntries',
  'toTarget',
  'toActual',
  'successRate',
] as const;
type ContributionKey = (typeof CONTRIBUTION_KEYS)[number];

/** Contribution month by month (DOMAIN 7), with the total of another period when there is one to compare with. */
export function contributionTable(report: ContributionReport, before?: ContributionReport): FigureTable<ContributionKey> {
  const { total } = report;
  return {
    names: 'month',
    columns: [
      { key: 'targetUnitEntries', type: 'units' },
      { key: 'crmTarget', type: 'units' },
      { key: 'unitEntries', type: 'units' },
      { key: 'crmUnitEntries', type: 'units' },
      { key: 'toTarget', type: 'percent' },
      { key: 'toActual', type: 'percent' },
      { key: 'successRate', type: 'percent' },
    ],
    rows: [
      ...report.rows.map((row) => rowOf('row', row.month, CONTRIBUTION_KEYS, row)),
      rowOf('total', '', CONTRIBUTION_KEYS, total),
      ...(before ? [rowOf('compared', '', CONTRIBUTION_KEYS, before.total)] : []),
    ],
    divisions: [
      {
        key: 'toTarget',
        type: 'percent',
        numerator: total.crmUnitEntriesWithTarget,
        denominator: total.targetUnitEntries,
        ...pair('toTarget'),
      },
      {
        key: 'successRate',
        type: 'percent',
        numerator: total.crmUnitEntriesWithTarget,
        denominator: total.crmTarget,
        ...pair('successRate'),
      },
      { key: 'toActual', type: 'percent', numerator: total.crmUnitEntriesWithActual, denominator: total.unitEntries, ...pair('toActual') },
    ],
    monthsWithoutTarget: report.monthsWithoutTarget,
  };

  function pair(key: 'toTarget' | 'successRate' | 'toActual') {
    return { value: total[key], ...(before ? { before: before.total[key] } : {}) };
  }
}

const RECAP_KEYS = ['inquiries', 'crmUnitEntries', 'conversion', 'revenue', 'revenuePerUnitEntry'] as const;
type RecapKey = (typeof RECAP_KEYS)[number];

/** What the customer relation brought in, month by month (DOMAIN 7). */
export function recapTable(report: Recap, before?: Recap): FigureTable<RecapKey> {
  const { total } = report;
  return {
    names: 'month',
    columns: [
      { key: 'inquiries', type: 'units' },
      { key: 'crmUnitEntries', type: 'units' },
      { key: 'conversion', type: 'percent' },
      { key: 'revenue', type: 'rupiah' },
      { key: 'revenuePerUnitEntry', type: 'rupiah' },
    ],
    rows: [
      ...report.rows.map((row) => rowOf('row', row.month, RECAP_KEYS, row)),
      rowOf('total', '', RECAP_KEYS, total),
      rowOf('average', '', RECAP_KEYS, { ...report.average, conversion: null, revenuePerUnitEntry: null }),
      ...(before ? [rowOf('compared', '', RECAP_KEYS, before.total)] : []),
    ],
    divisions: [
      { key: 'conversion', type: 'percent', numerator: total.inquiryUnitEntries, denominator: total.inquiries, ...pair('conversion') },
      {
        key: 'revenuePerUnitEntry',
        type: 'rupiah',
        numerator: total.revenue,
        denominator: total.crmUnitEntries,
        ...pair('revenuePerUnitEntry'),
      },
    ],
    monthsWithoutTarget: [],
  };

  function pair(key: 'conversion' | 'revenuePerUnitEntry') {
    return { value: total[key], ...(before ? { before: before.total[key] } : {}) };
  }
}

const CHANNEL_KEYS = ['now', 'before', 'difference', 'change'] as const;
type ChannelKey = (typeof CHANNEL_KEYS)[number];

/** Bookings by channel beside another period (DOMAIN 7). */
export function channelTable({
  rows,
  total,
}: {
  rows: readonly (Comparison & { name: string })[];
  total: Comparison;
}): FigureTable<ChannelKey> {
  return {
    names: 'channel',
    columns: [
      { key: 'now', type: 'units' },
      { key: 'before', type: 'units' },
      { key: 'difference', type: 'units', signed: true },
      { key: 'change', type: 'percent', signed: true },
    ],
    rows: [...rows.map((row) => rowOf('row', row.name, CHANNEL_KEYS, row)), rowOf('total', '', CHANNEL_KEYS, total)],
    divisions: [
      { key: 'change', type: 'percent', signed: true, numerator: total.difference, denominator: total.before, value: total.change },
    ],
    monthsWithoutTarget: [],
  };
}

const FUNNEL_KEYS = ['inquiries', 'bookings', 'shown', 'unitEntries', 'revenue'] as const;
type FunnelKey = (typeof FUNNEL_KEYS)[number];
type FunnelFigures = Record<FunnelKey, number>;

/** From inquiry to revenue, by channel or by person (DOMAIN 7). */
export function funnelTable(
  names: 'channel' | 'user',
  { rows, total }: { rows: readonly (FunnelFigures & { name: string | null })[]; total: FunnelFigures },
): FigureTable<FunnelKey> {
  return {
    names,
    columns: FUNNEL_KEYS.map((key) => ({ key, type: key === 'revenue' ? 'rupiah' : 'units' })),
    rows: [...rows.map((row) => rowOf('row', row.name, FUNNEL_KEYS, row)), rowOf('total', '', FUNNEL_KEYS, total)],
    divisions: [],
    monthsWithoutTarget: [],
  };
}

const CAMPAIGN_SUMS = ['budget', 'spent', 'inquiries', 'bookings', 'shown', 'unitEntries', 'revenue'] as const;
const CAMPAIGN_KEYS = [...CAMPAIGN_SUMS, 'costPerInquiry', 'costPerUnitEntry', 'returnOnSpend'] as const;
type CampaignKey = (typeof CAMPAIGN_KEYS)[number];
type CampaignRow = Record<(typeof CAMPAIGN_SUMS)[number], number> & { name: string };

/** What came of each campaign, and of all of them: their figures added up before anything is divided (DOMAIN 7). */
export function campaignTable(rows: readonly CampaignRow[], before?: readonly CampaignRow[]): FigureTable<CampaignKey> {
  const total = addedUp(rows);
  const compared = before ? addedUp(before) : undefined;
  return {
    names: 'campaign',
    columns: CAMPAIGN_KEYS.map((key) => ({ key, type: typeOf(key) })),
    rows: [
      ...rows.map((row) => rowOf('row', row.name, CAMPAIGN_KEYS, { ...row, ...campaignResult(row) })),
      rowOf('total', '', CAMPAIGN_KEYS, total),
      ...(compared ? [rowOf('compared', '', CAMPAIGN_KEYS, compared)] : []),
    ],
    divisions: [
      { key: 'costPerInquiry', type: 'rupiah', numerator: total.spent, denominator: total.inquiries, ...pair('costPerInquiry') },
      { key: 'costPerUnitEntry', type: 'rupiah', numerator: total.spent, denominator: total.unitEntries, ...pair('costPerUnitEntry') },
      { key: 'returnOnSpend', type: 'times', numerator: total.revenue, denominator: total.spent, ...pair('returnOnSpend') },
    ],
    monthsWithoutTarget: [],
  };

  function pair(key: 'costPerInquiry' | 'costPerUnitEntry' | 'returnOnSpend') {
    return { value: total[key], ...(compared ? { before: compared[key] } : {}) };
  }
}

function addedUp(rows: readonly CampaignRow[]) {
  const sums = { budget: 0, spent: 0, inquiries: 0, bookings: 0, shown: 0, unitEntries: 0, revenue: 0 };
  for (const row of rows) for (const key of CAMPAIGN_SUMS) sums[key] += row[key];
  return { ...sums, ...campaignResult(sums) };
}

function typeOf(key: CampaignKey) {
  if (key === 'returnOnSpend') return 'times';
  return key === 'budget' || key === 'spent' || key === 'revenue' || key === 'costPerInquiry' || key === 'costPerUnitEntry'
    ? 'rupiah'
    : 'units';
}

function rowOf<Key extends string>(
  kind: FigureRow['kind'],
  name: string | null,
  keys: readonly Key[],
  figures: Record<Key, number | null>,
): FigureRow {
  return { kind, name, cells: keys.map((key) => figures[key]) };
}
