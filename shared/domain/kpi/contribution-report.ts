import { type Contribution, contribution } from './contribution.ts';

/** What is known of a month (DOMAIN 7). `month` 'yyyy-mm'; null: not known. */
export interface ContributionMonth {
  month: string;
  targetUnitEntries: number | null;
  /** 0 to 1: the customer-relation part of the target. */
  crmShare: number | null;
  unitEntries: number | null;
  crmUnitEntries: number;
}

export interface ContributionRow extends ContributionMonth, Contribution {
  /** Target × share, unrounded. */
  crmTarget: number | null;
}

export interface ContributionTotal extends Omit<ContributionRow, 'month' | 'crmShare'> {
  /** CRM unit entries of the months that have a target: what `toTarget` and `successRate` divide. */
  crmUnitEntriesWithTarget: number;
  /** CRM unit entries of the months whose unit entries are known: what `toActual` divides. */
  crmUnitEntriesWithActual: number;
}

export interface ContributionReport {
  rows: ContributionRow[];
  total: ContributionTotal;
  /** They are left out of the total's ratios to target on both sides: a month without a target would make the rate too high. */
  monthsWithoutTarget: string[];
}

/** Contribution month by month and in total (DOMAIN 7). Totals are ratios of sums, each over the months that know both of its sides. */
export function contributionReport(months: readonly ContributionMonth[]): ContributionReport {
  const rows = months.map(rowOf);
  const targeted = rows.filter((row) => row.targetUnitEntries !== null);
  const counted = rows.filter((row) => row.unitEntries !== null);
  const target = { targetUnitEntries: sum(targeted, 'targetUnitEntries'), crmTarget: sum(targeted, 'crmTarget') };
  const crmUnitEntriesWithTarget = sum(targeted, 'crmUnitEntries');
  const crmUnitEntriesWithActual = sum(counted, 'crmUnitEntries');
  const { toTarget, successRate } = contribution({ ...target, unitEntries: 0, crmUnitEntries: crmUnitEntriesWithTarget });
  const { toActual } = contribution({
    targetUnitEntries: 0,
    crmTarget: 0,
    unitEntries: sum(counted, 'unitEntries'),
    crmUnitEntries: crmUnitEntriesWithActual,
  });
  return {
    rows,
    total: {
      targetUnitEntries: targeted.length > 0 ? target.targetUnitEntries : null,
      crmTarget: targeted.length > 0 ? target.crmTarget : null,
      unitEntries: counted.length > 0 ? sum(counted, 'unitEntries') : null,
      crmUnitEntries: sum(rows, 'crmUnitEntries'),
      crmUnitEntriesWithTarget,
      crmUnitEntriesWithActual,
      toTarget,
      toActual,
      successRate,
    },
    monthsWithoutTarget: rows.filter((row) => row.targetUnitEntries === null).map(({ month }) => month),
  };
}

function rowOf(month: ContributionMonth): ContributionRow {
  const { targetUnitEntries, crmShare, unitEntries, crmUnitEntries } = month;
  const crmTarget = targetUnitEntries === null || crmShare === null ? null : targetUnitEntries * crmShare;
  const figures = { unitEntries: unitEntries ?? 0, crmUnitEntries, targetUnitEntries: targetUnitEntries ?? 0, crmTarget: crmTarget ?? 0 };
  return { ...month, crmTarget, ...contribution(figures) };
}

function sum<Field extends string>(rows: readonly Record<Field, number | null>[], field: Field): number {
  return rows.reduce((total, row) => total + (row[field] ?? 0), 0);
}
