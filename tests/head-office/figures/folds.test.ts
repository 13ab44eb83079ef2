import { describe, expect, test } from 'vitest';
import type { Figures, Monthly } from '../../../head-office/api/common.ts';
import { addFigures, addMonthly, NO_FIGURES, NO_MONTHLY } from '../../../head-office/dashboard/figures/add-up.ts';
import { bucketOf, bucketsOf } from '../../../head-office/dashboard/figures/buckets.ts';
import { compareRows } from '../../../head-office/dashboard/figures/compare.ts';
import { byArea, byBranch } from '../../../head-office/dashboard/figures/period.ts';
import { historiesOf } from '../../../head-office/dashboard/figures/ranking.ts';
import { ranksOf } from '../../../head-office/dashboard/figures/ranks.ts';
import { trendPoints } from '../../../head-office/dashboard/figures/trend.ts';

const closed = (days: number, done: number): Figures => ({ ...NO_FIGURES, days, done });
const units = (unitEntries: number, crmTarget = 0): Monthly => ({ ...NO_MONTHLY, unitEntries, crmTarget });

test('sums of nothing are zero, and summing leaves what was summed as it was', () => {
  expect([addFigures([]), addMonthly([])]).toEqual([NO_FIGURES, NO_MONTHLY]);
  const one = closed(1, 4);
  expect(addFigures([one, closed(2, 3)])).toEqual(closed(3, 7));
  expect(one).toEqual(closed(1, 4));
  expect(NO_FIGURES.days).toBe(0);
});

describe('ranks', () => {
  test.each([
    ['the best is first', [0.5, 0.9, 0.7], [3, 1, 2]],
    ['the same rate has the same rank', [0.5, 0.9, 0.9, 0.1], [3, 1, 1, 4]],
    ['no rate, no rank', [null, 0, null], [null, 1, null]],
    ['nobody', [], []],
  ])('%s', (_, rates, ranks) => {
    const found = ranksOf(new Map(rates.map((rate, branch) => [branch, rate])));
    expect(rates.map((_rate, branch) => found.get(branch) ?? null)).toEqual(ranks);
  });
});

test('a history has a place for every month, empty without a target', () => {
  const known = [
    { branchId: 1, month: '2026-11', crmUnitEntries: 43, crmTarget: 50 },
    { branchId: 1, month: '2026-09', crmUnitEntries: 0, crmTarget: 50 },
    { branchId: 2, month: '2026-10', crmUnitEntries: 10, crmTarget: 0 },
    { branchId: 9, month: '2026-10', crmUnitEntries: 10, crmTarget: 50 },
  ];
  const histories = historiesOf([1, 2], ['2026-09', '2026-10', '2026-11'], known);
  expect([...histories]).toEqual([
    [1, [0, null, 0.86]],
    [2, [null, null, null]],
  ]);
});

describe('buckets', () => {
  test.each([
    ['2026-11-19', 'day', '2026-11-19'],
    ['2026-11-19', 'week', '2026-11-16'],
    ['2026-11-16', 'week', '2026-11-16'],
    ['2026-11-22', 'week', '2026-11-16'],
    ['2026-03-01', 'week', '2026-02-23'],
    ['2026-11-19', 'month', '2026-11-01'],
  ] as const)('%s by %s', (date, by, from) => {
    expect(bucketOf(date, by)).toBe(from);
  });

  test.each([
    ['day', ['2025-12-31', '2026-01-01', '2026-01-02'], '2025-12-31', '2026-01-02'],
    ['week', ['2025-12-29', '2026-01-05'], '2026-01-01', '2026-01-05'],
    ['month', ['2025-12-01', '2026-01-01', '2026-02-01'], '2025-12-31', '2026-02-01'],
  ] as const)('every %s that a period touches', (by, buckets, from, to) => {
    expect(bucketsOf({ from, to }, by)).toEqual(buckets);
  });
});

test('a trend has its quiet weeks, too', () => {
  const sums = new Map([
    ['2026-11-03', closed(1, 4)],
    ['2026-11-04', closed(2, 5)],
    ['2026-11-16', closed(1, 1)],
  ]);
  expect(trendPoints({ from: '2026-11-03', to: '2026-11-16' }, 'week', sums, null)).toEqual([
    { from: '2026-11-02', figures: closed(3, 9), monthly: null },
    { from: '2026-11-09', figures: NO_FIGURES, monthly: null },
    { from: '2026-11-16', figures: closed(1, 1), monthly: null },
  ]);
  expect(trendPoints({ from: '2026-10-30', to: '2026-11-30' }, 'month', sums, new Map([['2026-11', units(300)]]))).toEqual([
    { from: '2026-10-01', figures: NO_FIGURES, monthly: NO_MONTHLY },
    { from: '2026-11-01', figures: closed(4, 10), monthly: units(300) },
  ]);
});

const place = (branchId: number, name: string, areaId: number, active = 1) => ({
  branchId,
  code: `0${branchId}`,
  name,
  areaId,
  area: `Jabar ${areaId}`,
  active,
});
const BRANCHES = [place(1, 'Subang', 2), place(2, 'Bogor', 1), place(3, 'Karawang', 2), place(4, 'Tutup', 2, 0), place(5, 'Lama', 3, 0)];

test('a closed branch counts in its area as long as it has something in the period', () => {
  const sums = new Map([
    [1, closed(20, 80)],
    [4, closed(3, 9)],
  ]);
  expect(byArea(BRANCHES, sums, new Map([[1, units(300, 50)]]))).toEqual([
    { areaId: 1, area: 'Jabar 1', branches: 1, figures: NO_FIGURES, monthly: NO_MONTHLY },
    { areaId: 2, area: 'Jabar 2', branches: 3, figures: closed(23, 89), monthly: units(300, 50) },
  ]);
  expect(byBranch(BRANCHES, sums, new Map([[1, units(300, 50)]])).map(({ name, figures, monthly }) => [name, figures, monthly])).toEqual([
    ['Bogor', NO_FIGURES, NO_MONTHLY],
    ['Karawang', NO_FIGURES, NO_MONTHLY],
    ['Subang', closed(20, 80), units(300, 50)],
    ['Tutup', closed(3, 9), NO_MONTHLY],
  ]);
});

test('a comparison is told from the total to the branch, areas and names in order', () => {
  const one = { figures: new Map([[1, closed(20, 80)]]), monthly: new Map([[1, units(300)]]) };
  const other = {
    figures: new Map([
      [2, closed(5, 10)],
      [4, closed(3, 9)],
    ]),
    monthly: new Map<number, Monthly>(),
  };
  const rows = compareRows('Kantor Pusat', BRANCHES, one, other);
  expect(rows.map((row) => [row.name, row.areaId, row.branchId, row.one.done, row.other.done, row.oneMonthly?.unitEntries])).toEqual([
    ['Kantor Pusat', null, null, 80, 19, 300],
    ['Jabar 1', 1, null, 0, 10, 0],
    ['Jabar 2', 2, null, 80, 9, 300],
    ['Bogor', 1, 2, 0, 10, 0],
    ['Karawang', 2, 3, 0, 0, 0],
    ['Subang', 2, 1, 80, 0, 300],
    ['Tutup', 2, 4, 0, 9, 0],
  ]);
});
