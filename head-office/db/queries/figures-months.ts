import { type JoinBuilder, type Kysely, sql } from 'kysely';
import type { Monthly } from '../../api/common.ts';
import type { Schema } from '../schema.ts';
import { type BranchScope, isInScope } from './figures-scope.ts';

/** 'yyyy-mm', both included. */
export interface Months {
  first: string;
  last: string;
}

const UNITS = {
  unitEntries: 'unit_entries',
  crmUnitEntries: 'crm_unit_entries',
  influencedUnitEntries: 'influenced_unit_entries',
  revenue: 'revenue',
  crmRevenue: 'crm_revenue',
} as const satisfies Partial<Record<keyof Monthly, keyof Schema['branch_months']>>;

const UNIT_SUMS = Object.entries(UNITS).map(([name, column]) => sql<number>`sum(${sql.ref(column)})`.as(name));
const TARGET_SUMS = [
  sql<number>`sum(targets.unit_entries)`.as('targetUnitEntries'),
  sql<number>`sum(targets.unit_entries * targets.crm_share)`.as('crmTarget'),
  sql<number>`sum(coalesce(known.crm_unit_entries, 0))`.as('crmUnitEntriesWithTarget'),
];

function forTheirMonth(join: JoinBuilder<Schema & { known: Schema['branch_months'] }, 'targets' | 'known'>) {
  return join.onRef('known.branch_id', '=', 'targets.branch_id').onRef('known.month', '=', 'targets.month');
}

/** Of each branch that has unit entries or a target in these months. */
export async function monthlyByBranch(db: Kysely<Schema>, scope: BranchScope, months: Months): Promise<Map<number, Monthly>> {
  const [units, targets] = await Promise.all([
    unitSums(db, scope, months).select('branch_id as key').groupBy('branch_id').execute(),
    targetSums(db, scope, months).select('targets.branch_id as key').groupBy('targets.branch_id').execute(),
  ]);
  return together(units, targets);
}

/** Of each month in which a branch of the scope has unit entries or a target. */
export async function monthlyByMonth(db: Kysely<Schema>, scope: BranchScope, months: Months): Promise<Map<string, Monthly>> {
  const [units, targets] = await Promise.all([
    unitSums(db, scope, months).select('month as key').groupBy('month').execute(),
    targetSums(db, scope, months).select('targets.month as key').groupBy('targets.month').execute(),
  ]);
  return together(units, targets);
}

export interface AgainstTarget {
  branchId: number;
  month: string;
  crmUnitEntries: number;
  crmTarget: number;
}

/** Each branch and month with a target; a month of which nothing is known yet has none of its unit entries. */
export async function againstTarget(db: Kysely<Schema>, scope: BranchScope, { first, last }: Months): Promise<AgainstTarget[]> {
  return db
    .selectFrom('targets')
    .leftJoin('branch_months as known', forTheirMonth)
    .select(['targets.branch_id as branchId', 'targets.month'])
    .select((eb) => eb.fn.coalesce('known.crm_unit_entries', eb.lit(0)).as('crmUnitEntries'))
    .select(sql<number>`targets.unit_entries * targets.crm_share`.as('crmTarget'))
    .where('targets.month', '>=', first)
    .where('targets.month', '<=', last)
    .where((eb) => isInScope(db, eb.ref('targets.branch_id'), scope))
    .execute();
}

function unitSums(db: Kysely<Schema>, scope: BranchScope, { first, last }: Months) {
  return db
    .selectFrom('branch_months')
    .select(UNIT_SUMS)
    .where('month', '>=', first)
    .where('month', '<=', last)
    .where((eb) => isInScope(db, eb.ref('branch_months.branch_id'), scope));
}

function targetSums(db: Kysely<Schema>, scope: BranchScope, { first, last }: Months) {
  return db
    .selectFrom('targets')
    .leftJoin('branch_months as known', forTheirMonth)
    .select(TARGET_SUMS)
    .where('targets.month', '>=', first)
    .where('targets.month', '<=', last)
    .where((eb) => isInScope(db, eb.ref('targets.branch_id'), scope));
}

interface Keyed<Key> {
  key: Key;
}

function together<Key>(units: readonly Keyed<Key>[], targets: readonly Keyed<Key>[]): Map<Key, Monthly> {
  const targetOf = new Map(targets.map((row) => [row.key, row]));
  const unitsOf = new Map(units.map((row) => [row.key, row]));
  return new Map([...new Set([...unitsOf.keys(), ...targetOf.keys()])].map((key) => [key, monthlyOf(unitsOf.get(key), targetOf.get(key))]));
}

/** PostgreSQL gives sums of BIGINT as text; what is absent is 0. */
function monthlyOf(units: object = {}, targets: object = {}): Monthly {
  const found: Partial<Record<keyof Monthly, number | string>> = { ...units, ...targets };
  return {
    unitEntries: Number(found.unitEntries ?? 0),
    crmUnitEntries: Number(found.crmUnitEntries ?? 0),
    crmUnitEntriesWithTarget: Number(found.crmUnitEntriesWithTarget ?? 0),
    influencedUnitEntries: Number(found.influencedUnitEntries ?? 0),
    revenue: Number(found.revenue ?? 0),
    crmRevenue: Number(found.crmRevenue ?? 0),
    targetUnitEntries: Number(found.targetUnitEntries ?? 0),
    crmTarget: Number(found.crmTarget ?? 0),
  };
}
