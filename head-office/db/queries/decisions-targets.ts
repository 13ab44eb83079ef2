import { type Kysely, sql } from 'kysely';
import type { MonthTarget } from '../../../shared/sync-protocol/index.ts';
import type { Schema } from '../schema.ts';
import { isInScope } from './figures-scope.ts';
import { inChunks } from './sync-chunks.ts';

type TargetRow = Schema['targets'];

/** The active branches of these areas (null: all) with their target of the month, by area and name. */
export async function targetsOfMonth(db: Kysely<Schema>, month: string, areas: readonly number[] | null) {
  return db
    .selectFrom('branches')
    .innerJoin('areas', 'areas.id', 'branches.area_id')
    .leftJoin('targets', (join) => join.onRef('targets.branch_id', '=', 'branches.id').on('targets.month', '=', month))
    .select(['branches.id as branchId', 'branches.code', 'branches.name', 'areas.name as area'])
    .select(['targets.unit_entries as unitEntries', 'targets.crm_share as crmShare'])
    .where('branches.active', '=', 1)
    .where((eb) => isInScope(db, eb.ref('branches.id'), { areas, branch: null }))
    .orderBy('areas.name')
    .orderBy('branches.name')
    .orderBy('branches.id')
    .execute();
}

export async function storeTargets(db: Kysely<Schema>, rows: readonly TargetRow[]): Promise<void> {
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

export async function removeTargets(db: Kysely<Schema>, rows: readonly Pick<TargetRow, 'branch_id' | 'month'>[]): Promise<void> {
  await inChunks(rows, async (some) => {
    const pairs = sql.join(some.map(({ branch_id, month }) => sql`(cast(${branch_id} as integer), ${month})`));
    await db.deleteFrom('targets').where(sql<boolean>`(branch_id, month) in (values ${pairs})`).execute();
    return [];
  });
}

/** All targets of these branches, by branch, oldest month first. */
export async function allTargetsOf(db: Kysely<Schema>, branchIds: readonly number[]): Promise<Map<number, MonthTarget[]>> {
  const rows = await inChunks(branchIds, (some) =>
    db.selectFrom('targets').selectAll().where('branch_id', 'in', some).orderBy('branch_id').orderBy('month').execute(),
  );
  const byBranch = new Map<number, MonthTarget[]>(branchIds.map((id) => [id, []]));
  for (const { branch_id, month, unit_entries, crm_share } of rows)
    byBranch.get(branch_id)?.push({ month, unitEntries: unit_entries, crmShare: crm_share });
  return byBranch;
}
