import type { Kysely } from 'kysely';
import type { Figures, Monthly } from '../../api/common.ts';
import { type BranchInArea, branchesIn } from '../../db/queries/figures-branches.ts';
import { monthlyByBranch } from '../../db/queries/figures-months.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import { type Days, sumsByBranch } from '../../db/queries/figures-sums.ts';
import type { Schema } from '../../db/schema.ts';
import { addFigures, addMonthly, NO_FIGURES, NO_MONTHLY } from './add-up.ts';
import { monthsTouched } from './asked-period.ts';
import { byAreaAndName } from './order.ts';

/** The funnel of a period, in total and by area. */
export async function periodTotals(db: Kysely<Schema>, scope: BranchScope, days: Days) {
  const [branches, sums, monthly] = await readPeriod(db, scope, days);
  return {
    figures: addFigures(sums.values()),
    monthly: addMonthly(monthly.values()),
    areas: byArea(branches, sums, monthly),
  };
}

/** The same by branch: those that the areas count, each with its part. */
export async function periodByBranch(db: Kysely<Schema>, scope: BranchScope, days: Days) {
  return byBranch(...(await readPeriod(db, scope, days)));
}

function readPeriod(db: Kysely<Schema>, scope: BranchScope, days: Days) {
  return Promise.all([branchesIn(db, scope), sumsByBranch(db, scope, days), monthlyByBranch(db, scope, monthsTouched(days))]);
}

type OfBranches<Value> = ReadonlyMap<number, Value>;

export function byBranch(branches: readonly BranchInArea[], sums: OfBranches<Figures>, monthly: OfBranches<Monthly>) {
  return counted(branches, sums, monthly).map(({ branchId, code, name, areaId, area }) => ({
    ...{ branchId, code, name, areaId, area },
    figures: sums.get(branchId) ?? NO_FIGURES,
    monthly: monthly.get(branchId) ?? NO_MONTHLY,
  }));
}

/** An inactive branch counts where it has something in the period. */
function counted(branches: readonly BranchInArea[], sums: OfBranches<Figures>, monthly: OfBranches<Monthly>) {
  return branches.filter(({ branchId, active }) => active === 1 || sums.has(branchId) || monthly.has(branchId)).sort(byAreaAndName);
}

/** An area without a branch is left out. */
export function byArea(branches: readonly BranchInArea[], sums: OfBranches<Figures>, monthly: OfBranches<Monthly>) {
  const areas = Map.groupBy(counted(branches, sums, monthly), ({ areaId }) => areaId);
  return [...areas].map(([areaId, all]) => ({
    areaId,
    area: all[0]?.area ?? '',
    branches: all.length,
    figures: addFigures(all.flatMap(({ branchId }) => sums.get(branchId) ?? [])),
    monthly: addMonthly(all.flatMap(({ branchId }) => monthly.get(branchId) ?? [])),
  }));
}
