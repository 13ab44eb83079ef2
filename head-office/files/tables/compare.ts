import { ratio } from '../../../shared/domain/kpi.ts';
import type { TextKey } from '../../../shared/text/index.ts';
import type { CompareRow } from '../../api/figures.ts';
import { bookingRate, contributionToTarget, showRate, successRate, targetMet } from '../figure-columns.ts';
import { type Column, makeTable } from '../file-table.ts';
import type { FileWords } from '../words.ts';
import type { ViewInput, ViewTables } from './view-input.ts';

/** A measure of the period asked for and of the one it is compared with. */
interface Measure {
  key: TextKey<'headOfficeFiles'>;
  one(row: CompareRow): number | null;
  other(row: CompareRow): number | null;
}

/** Two periods side by side, with difference and change (DOMAIN 7); whole months with unit entries and target, too. */
export function compareTables({ query, answer, words }: ViewInput<'compare'>): ViewTables {
  const { t } = words;
  const names = nameColumns(words);
  const counts = (measures: Measure[]) => measures.flatMap((measure) => countColumns(measure, words));
  const rates = (measures: Measure[]) => measures.flatMap((measure) => rateColumns(measure, words));
  const tables = [
    makeTable(t('funnel'), [...names, ...counts(COUNTS)], answer),
    makeTable(t('rates'), [...names, ...rates(RATES)], answer),
  ];
  if (answer.some((row) => row.oneMonthly && row.otherMonthly)) {
    tables.push(makeTable(t('unitsAndTarget'), [...names, ...counts(MONTHLY_COUNTS), ...rates(MONTHLY_RATES)], answer));
  }
  return {
    when: t('compared', { one: words.range(query.from, query.to), other: words.range(query.otherFrom, query.otherTo) }),
    tables,
  };
}

const COUNTS: Measure[] = (['followedUp', 'booked', 'shown', 'done'] as const).map((name) => ({
  key: `column_${name}`,
  one: (row) => row.one[name],
  other: (row) => row.other[name],
}));

const RATES: Measure[] = (
  [
    ['column_bookingRate', bookingRate],
    ['column_showRate', showRate],
    ['column_successRate', successRate],
  ] as const
).map(([key, rate]) => ({ key, one: (row) => rate(row.one), other: (row) => rate(row.other) }));

const MONTHLY_COUNTS: Measure[] = (['unitEntries', 'crmUnitEntries'] as const).map((name) => ({
  key: `column_${name}`,
  one: (row) => row.oneMonthly?.[name] ?? null,
  other: (row) => row.otherMonthly?.[name] ?? null,
}));

const MONTHLY_RATES: Measure[] = (
  [
    ['column_targetMet', targetMet],
    ['column_contribution', contributionToTarget],
  ] as const
).map(([key, rate]) => ({
  key,
  one: (row) => row.oneMonthly && rate(row.oneMonthly),
  other: (row) => row.otherMonthly && rate(row.otherMonthly),
}));

function nameColumns({ t }: FileWords): Column<CompareRow>[] {
  const level = (row: CompareRow) => (row.branchId !== null ? 'branch' : row.areaId !== null ? 'area' : 'all');
  return [
    { header: t('column_level'), type: 'text', width: 9, value: (row) => t(`level_${level(row)}`) },
    { header: t('column_code'), type: 'text', width: 9, value: (row) => row.code },
    { header: t('column_name'), type: 'text', width: 26, value: (row) => row.name },
  ];
}

function countColumns({ key, one, other }: Measure, { t }: FileWords): Column<CompareRow>[] {
  const measure = t(key);
  const change = (row: CompareRow) => ratio(difference(one(row), other(row)) ?? Number.NaN, other(row) ?? 0);
  return [
    { header: measure, type: 'integer', value: one },
    { header: t('other', { measure }), type: 'integer', value: other },
    { header: t('difference', { measure }), type: 'integer', value: (row) => difference(one(row), other(row)), onPaper: false },
    { header: t('change', { measure }), type: 'percent', value: change },
  ];
}

function rateColumns({ key, one, other }: Measure, { t }: FileWords): Column<CompareRow>[] {
  const measure = t(key);
  return [
    { header: measure, type: 'percent', value: one },
    { header: t('other', { measure }), type: 'percent', value: other },
    { header: t('points', { measure }), type: 'percent', value: (row) => difference(one(row), other(row)) },
  ];
}

function difference(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}
