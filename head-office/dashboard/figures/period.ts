import type { Kysely } from 'kysely';
import type { Figures, Monthly } from '../../api/common.ts';
import { type BranchInArea, branchesIn } from '../../db/queries/figures-branches.ts';
import { monthlyByBranch } from '../../db/queries/figures-months.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import { type Days, sumsByBranch } from '../../db/queries/figures-sums.ts';
import type { Schema } from '../../db/schema.ts';
import { addFigures, addMonthly } from './add-up.ts';
import { monthsTouched } from './asked-period.ts';
import { byAreaAndName } from './order.ts';

/** The funnel of a period, in total and by area. */
export async function periodTotals(db: Kysely<Schema>, scope: BranchScope, days: Days) {
  const [branches, sums, monthly] = await Promise.all([
    branchesIn(db, scope),
    sumsByBranch(db, scope, days),
    monthlyByBranch(db, scope, monthsTouched(days)),
  ]);
  return {
    figures: addFigures(sums.values()),
    monthly: addMonthly(monthly.values()),
    areas: byArea(branches, sums, monthly),
  };
}

/** An inactive branch counts where it has something in the period; an area without a branch is left out. */
export function byArea(branches: readonly BranchInArea[], sums: ReadonlyMap<number, Figures>, monthly: ReadonlyMap<number, Monthly>) {
  const counted = branches.filter(({ branchId, active }) => active === 1 || sums.has(branchId) || monthly.has(branchId));
  const areas = Map.groupBy(counted.sort(byAreaAndName), ({ areaId }) => areaId);
  return [...areas].map(([areaId, all]) => ({
    areaId,
    area: all[0]?.area ?? '',
    branches: all.length,
    figures: addFigures(all.flatMap(({ branchId }) => sums.get(branchId) ?? [])),
    monthly: addMonthly(all.flatMap(({ branchId }) => monthly.get(branchId) ?? [])),
  }));
}
