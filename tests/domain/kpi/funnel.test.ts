import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContributionMonth,
  campaignResult,
  campaignSpend,
  compare,
  compareCounts,
  contributionReport,
  formatPercent,
  recap,
} from '../../../shared/domain/kpi.ts';
import { lastDayOf, monthsBetween, monthsLater, parseMonth } from '../../../shared/domain/months.ts';

const month = (
  name: string,
  targetUnitEntries: number | null,
  crmUnitEntries: number,
  unitEntries: number | null = null,
): ContributionMonth => ({
  month: name,
  targetUnitEntries,
  crmShare: targetUnitEntries === null ? null : 0.2,
  unitEntries,
  crmUnitEntries,
});

describe('contribution (DOMAIN 7)', () => {
  it('of the example: target 250, CR actual 43 gives CR target 50, contribution 17 %, success 86 %', () => {
    const [row] = contributionReport([month('2026-01', 250, 43)]).rows;
    expect(row?.crmTarget).toBe(50);
    expect([row?.toTarget, row?.successRate].map((value) => formatPercent(value ?? null))).toEqual(['17%', '86%']);
  });

  it.each([
    ['a target of nothing', month('2026-01', 0, 5, 20), { crmTarget: 0, toTarget: null, toActual: 0.25, successRate: null }],
    ['no target', month('2026-01', null, 5, 20), { crmTarget: null, toTarget: null, toActual: 0.25, successRate: null }],
    ['nobody came', month('2026-01', 100, 0, 0), { crmTarget: 20, toTarget: 0, toActual: null, successRate: 0 }],
    ['unit entries unknown', month('2026-01', 100, 7), { crmTarget: 20, toTarget: 0.07, toActual: null, successRate: 0.35 }],
  ])('with %s', (_what, given, expected) => {
    expect(contributionReport([given]).rows[0]).toMatchObject(expected);
  });

  it('keeps the CR target unrounded: 233 × 20 % is 46.6, and 47 of them are 100.858… %', () => {
    const [row] = contributionReport([month('2026-01', 233, 47)]).rows;
    expect(row?.crmTarget).toBeCloseTo(46.6, 12);
    expect(formatPercent(row?.successRate ?? null, 1, 'en')).toBe('100.9%');
  });

  it('totals are ratios of sums, not means of ratios', () => {
    const { total } = contributionReport([month('2026-01', 250, 43, 240), month('2026-02', 50, 2, 60)]);
    expect(total).toMatchObject({ targetUnitEntries: 300, crmTarget: 60, crmUnitEntries: 45, unitEntries: 300 });
    expect(total).toMatchObject({ toTarget: 0.15, toActual: 0.15, successRate: 0.75 });
  });

  it('months without a target stay out of the total’s ratios to target, on both sides, and are named', () => {
    const report = contributionReport([month('2026-01', 100, 10, 100), month('2026-02', null, 90, 100)]);
    expect(report.total).toMatchObject({ crmUnitEntries: 100, toTarget: 0.1, successRate: 0.5, toActual: 0.5 });
    expect(report.monthsWithoutTarget).toEqual(['2026-02']);
  });

  it('of no month, and of months without any target, is nothing but zeros and dashes', () => {
    expect(contributionReport([])).toMatchObject({
      rows: [],
      total: { targetUnitEntries: null, crmTarget: null, toTarget: null, toActual: null, successRate: null },
    });
    expect(contributionReport([month('2026-01', null, 3)]).total).toMatchObject({ crmUnitEntries: 3, toTarget: null, toActual: null });
  });

  it('does not depend on how months are cut: twelve months with the same figures have the rates of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.nat({ max: 900 }), fc.integer({ min: 1, max: 900 }), (target, crm, actual) => {
        const one = contributionReport([month('2026-01', target, crm, actual)]).total;
        const year = contributionReport(monthsBetween('2026-01', '2026-12').map((name) => month(name, target, crm, actual))).total;
        for (const rate of ['toTarget', 'toActual', 'successRate'] as const) expect(year[rate]).toBeCloseTo(one[rate] ?? Number.NaN, 12);
      }),
    );
  });
});

describe('recap (DOMAIN 7)', () => {
  it('gives revenue per unit entry and conversion from sums, and averages per month', () => {
    const report = recap([
      { month: '2026-01', inquiries: 120, crmUnitEntries: 43, inquiryUnitEntries: 30, revenue: 8_600_000 },
      { month: '2026-02', inquiries: 80, crmUnitEntries: 0, inquiryUnitEntries: 0, revenue: 0 },
      { month: '2026-03', inquiries: 0, crmUnitEntries: 7, inquiryUnitEntries: 7, revenue: 1_400_100 },
    ]);
    expect(report.rows.map(({ revenuePerUnitEntry, conversion }) => [revenuePerUnitEntry, conversion])).toEqual([
      [200_000, 30 / 120],
      [null, 0],
      [1_400_100 / 7, null],
    ]);
    expect(report.total).toEqual({
      inquiries: 200,
      crmUnitEntries: 50,
      inquiryUnitEntries: 37,
      revenue: 10_000_100,
      revenuePerUnitEntry: 200_002,
      conversion: 37 / 200,
    });
    expect(report.average).toEqual({ inquiries: 200 / 3, crmUnitEntries: 50 / 3, revenue: 10_000_100 / 3 });
  });

  it('of no month averages nothing', () => {
    expect(recap([])).toMatchObject({ rows: [], average: { inquiries: null, crmUnitEntries: null, revenue: null } });
  });
});

describe('comparison', () => {
  it.each([
    [12, 10, 2, 0.2],
    [10, 12, -2, -1 / 6],
    [5, 0, 5, null],
    [0, 5, -5, -1],
    [0, 0, 0, null],
  ])('%i now, %i before', (now, before, difference, change) => {
    expect(compare(now, before)).toEqual({ now, before, difference, change });
  });

  it('lists every name of either period, the given ones first, and adds them up', () => {
    const { rows, total } = compareCounts(
      ['reminder', 'ads'],
      new Map([
        ['ads', 3],
        ['zz', 1],
      ]),
      new Map([
        ['reminder', 4],
        ['expo', 2],
      ]),
    );
    expect(rows.map(({ name, now, before }) => [name, now, before])).toEqual([
      ['reminder', 0, 4],
      ['ads', 3, 0],
      ['expo', 0, 2],
      ['zz', 1, 0],
    ]);
    expect(total).toEqual({ now: 4, before: 6, difference: -2, change: -1 / 3 });
  });
});

it('a campaign that cost nothing or brought nobody has dashes where there is nothing to divide by', () => {
  expect(
    campaignResult({ budget: 3_000_000, spent: 2_000_000, inquiries: 40, bookings: 12, unitEntries: 8, revenue: 3_000_000 }),
  ).toMatchObject({
    costPerInquiry: 50_000,
    costPerUnitEntry: 250_000,
    returnOnSpend: 1.5,
  });
  expect(campaignResult({ budget: 0, spent: 0, inquiries: 0, bookings: 0, unitEntries: 0, revenue: 0 })).toMatchObject({
    costPerInquiry: null,
    costPerUnitEntry: null,
    returnOnSpend: null,
  });
});

it('what came of a campaign after its days were paid for is not free: it has no cost in the period', () => {
  const late = { inquiries: 2, bookings: 1, unitEntries: 1, revenue: 300_000 };
  expect(campaignResult({ budget: 500_000, spent: 0, ...late })).toMatchObject({
    costPerInquiry: null,
    costPerUnitEntry: null,
    returnOnSpend: null,
  });
  expect(campaignResult({ budget: 0, spent: 0, ...late })).toMatchObject({ costPerInquiry: 0, costPerUnitEntry: 0, returnOnSpend: null });
});

describe('what a campaign has cost in a period', () => {
  const oil = { budget: 900_000, fromDay: '2026-10-17', toDay: '2026-11-15' };
  it.each([
    ['its days of the month', '2026-10-01', '2026-10-31', '2026-12-05', 450_000],
    ['the other days in the other month', '2026-11-01', '2026-11-30', '2026-12-05', 450_000],
    ['the whole budget over all of it', '2026-01-01', '2026-12-31', '2026-12-05', 900_000],
    ['no more than the days that have come', '2026-11-01', '2026-11-30', '2026-11-03', 90_000],
    ['a day within it', '2026-10-20', '2026-10-20', '2026-12-05', 30_000],
    ['nothing before it', '2026-09-01', '2026-09-30', '2026-12-05', 0],
    ['nothing after it', '2026-12-01', '2026-12-31', '2026-12-05', 0],
    ['nothing before it has begun', '2026-10-01', '2026-10-31', '2026-10-16', 0],
  ])('is %s', (_what, from, to, today, spent) => {
    expect(campaignSpend(oil, { from, to }, today)).toBeCloseTo(spent, 6);
  });

  it('adds up to its budget over any months', () => {
    const months = [
      ['2026-10-01', '2026-10-31'],
      ['2026-11-01', '2026-11-30'],
    ] as const;
    const parts = months.map(([from, to]) => campaignSpend({ ...oil, budget: 1_000_000 }, { from, to }, '2026-12-05'));
    expect(parts[0]).toBeCloseTo(500_000, 6);
    expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeCloseTo(1_000_000, 6);
  });
});

describe('months', () => {
  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-03', -14, '2025-01'],
    ['2026-03', 0, '2026-03'],
  ])('%s and %i months', (from, count, to) => expect(monthsLater(from, count)).toBe(to));

  it('are listed with both ends, end on their last day, and are not made up', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
    expect(['2026-02', '2028-02', '2026-12'].map(lastDayOf)).toEqual(['2026-02-28', '2028-02-29', '2026-12-31']);
    expect(['2026-13', '2026-00', '26-01', '2026-1', '2026-01-01'].map(parseMonth)).toEqual([null, null, null, null, null]);
  });
});
