import type { Kysely } from 'kysely';
import type { Figures, Monthly } from '../../api/common.ts';
import type { CompareRow } from '../../api/figures.ts';
import { type BranchInArea, branchesIn } from '../../db/queries/figures-branches.ts';
import { monthlyByBranch } from '../../db/queries/figures-months.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import { type Days, sumsByBranch } from '../../db/queries/figures-sums.ts';
import { readSettings } from '../../db/queries/settings.ts';
import type { Schema } from '../../db/schema.ts';
import { addFigures, addMonthly } from './add-up.ts';
import { isWholeMonths, monthsTouched } from './asked-period.ts';
import { byAreaAndName } from './order.ts';

/** A period's sums of each branch. */
interface Side {
  figures: ReadonlyMap<number, Figures>;
  /** null: the periods are not both whole months. */
  monthly: ReadonlyMap<number, Monthly> | null;
}

/** Two periods side by side: the total, which has head office's own name, then the areas, then the branches. */
export async function compare(db: Kysely<Schema>, scope: BranchScope, one: Days, other: Days): Promise<CompareRow[]> {
  const isMonthly = isWholeMonths(one) && isWholeMonths(other);
  const [{ name }, branches, ofOne, ofOther] = await Promise.all([
    readSettings(db),
    branchesIn(db, scope),
    readSide(db, scope, one, isMonthly),
    readSide(db, scope, other, isMonthly),
  ]);
  return compareRows(name, branches, ofOne, ofOther);
}

async function readSide(db: Kysely<Schema>, scope: BranchScope, days: Days, isMonthly: boolean): Promise<Side> {
  const [figures, monthly] = await Promise.all([
    sumsByBranch(db, scope, days),
    isMonthly ? monthlyByBranch(db, scope, monthsTouched(days)) : null,
  ]);
  return { figures, monthly };
}

/** Inactive branches stand here where they have something in one of the periods. */
export function compareRows(total: string, branches: readonly BranchInArea[], one: Side, other: Side): CompareRow[] {
  const has = (branchId: number) => [one, other].some(({ figures, monthly }) => figures.has(branchId) || monthly?.has(branchId));
  const shown = branches.filter(({ branchId, active }) => active === 1 || has(branchId)).sort(byAreaAndName);
  const row = (place: Pick<CompareRow, 'areaId' | 'branchId' | 'code' | 'name'>, of: readonly BranchInArea[]): CompareRow => ({
    ...place,
    one: figuresOf(one, of),
    other: figuresOf(other, of),
    oneMonthly: monthlyOf(one, of),
    otherMonthly: monthlyOf(other, of),
  });
  const areas = [...Map.groupBy(shown, ({ areaId }) => areaId)];
  return [
    row({ areaId: null, branchId: null, code: null, name: total }, shown),
    ...areas.map(([areaId, all]) => row({ areaId, branchId: null, code: null, name: all[0]?.area ?? '' }, all)),
    ...shown.map((branch) => row({ areaId: branch.areaId, branchId: branch.branchId, code: branch.code, name: branch.name }, [branch])),
  ];
}

function figuresOf({ figures }: Side, branches: readonly BranchInArea[]): Figures {
  return addFigures(branches.flatMap(({ branchId }) => figures.get(branchId) ?? []));
}

function monthlyOf({ monthly }: Side, branches: readonly BranchInArea[]): Monthly | null {
  return monthly && addMonthly(branches.flatMap(({ branchId }) => monthly.get(branchId) ?? []));
}
