import type { Kysely } from 'kysely';
import type { MonthTarget } from '../../../shared/sync-protocol/index.ts';
import type { decisionsApi } from '../../api/decisions.ts';
import type { AnswerOf } from '../../api/define.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

type TargetRow = AnswerOf<(typeof decisionsApi)['targets.list']>[number];

/** Active branches by code, each with its target of the month; `visible` null: of all areas. */
export async function listTargets(db: Kysely<Schema>, visible: readonly number[] | null, month: string): Promise<TargetRow[]> {
  if (visible?.length === 0) return [];
  return db
    .selectFrom('branches')
    .innerJoin('areas', 'areas.id', 'branches.area_id')
    .leftJoin('targets', (join) => join.onRef('targets.branch_id', '=', 'branches.id').on('targets.month', '=', month))
    .select(['branches.id as branchId', 'branches.code', 'branches.name', 'areas.name as area'])
    .select(['targets.unit_entries as unitEntries', 'targets.crm_share as crmShare'])
    .where('branches.active', '=', 1)
    .$if(visible !== null, (query) => query.where('branches.area_id', 'in', [...(visible ?? [])]))
    .orderBy('branches.code')
    .execute();
}

type Target = Schema['targets'];

/** One row for each branch and month at most. */
export async function saveTargets(db: Kysely<Schema>, rows: readonly Target[]): Promise<void> {
  await inChunks(rows, async (some) => {
    await db
      .insertInto('targets')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['branch_id', 'month'])
          .doUpdateSet((eb) => ({ unit_entries: eb.ref('excluded.unit_entries'), crm_share: eb.ref('excluded.crm_share') })),
      )
      .execute();
    return [];
  });
}

/** Takes these branches' targets of one month away. */
export async function deleteTargets(db: Kysely<Schema>, month: string, branchIds: readonly number[]): Promise<void> {
  await inChunks(branchIds, async (some) => {
    await db.deleteFrom('targets').where('month', '=', month).where('branch_id', 'in', some).execute();
    return [];
  });
}

/** Every month's target of these branches, oldest first, by branch id. */
export async function allTargetsOf(db: Kysely<Schema>, branchIds: readonly number[]): Promise<Map<number, MonthTarget[]>> {
  const rows = await inChunks(branchIds, (some) =>
    db.selectFrom('targets').selectAll().where('branch_id', 'in', some).orderBy('branch_id').orderBy('month').execute(),
  );
  const targets = new Map<number, MonthTarget[]>(branchIds.map((id) => [id, []]));
  for (const { branch_id, month, unit_entries, crm_share } of rows)
    targets.get(branch_id)?.push({ month, unitEntries: unit_entries, crmShare: crm_share });
  return targets;
}
