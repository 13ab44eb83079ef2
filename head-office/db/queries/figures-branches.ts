import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { type BranchScope, isInScope } from './figures-scope.ts';

/** Of the scope, inactive ones too, in no order: the databases do not agree on what comes first in an alphabet. */
export function branchesIn(db: Kysely<Schema>, scope: BranchScope) {
  return db
    .selectFrom('branches')
    .innerJoin('areas', 'areas.id', 'branches.area_id')
    .select(['branches.id as branchId', 'branches.code', 'branches.name', 'branches.active'])
    .select(['areas.id as areaId', 'areas.name as area'])
    .where((eb) => isInScope(db, eb.ref('branches.id'), scope))
    .execute();
}

export type BranchInArea = Awaited<ReturnType<typeof branchesIn>>[number];

/** What the state of a branch's days depends on, and whom to call. `lastReport` up to and including `date`. */
export function branchesOnDay(db: Kysely<Schema>, scope: BranchScope, date: string) {
  return (
    db
      .selectFrom('branches')
      .select(['id', 'workdays', 'contact_name as contactName', 'contact_phone as contactPhone', 'last_seen_at as lastSeenAt'])
      // one look into an index for each branch, where a GROUP BY would read every day ever reported
      .select(sql<string | null>`(select min(date) from summaries where branch_id = branches.id)`.as('firstReport'))
      .select(sql<string | null>`(select max(date) from summaries where branch_id = branches.id and date <= ${date})`.as('lastReport'))
      .select(sql<string | null>`(select min(created_at) from branch_keys where branch_id = branches.id)`.as('enrolledAt'))
      .where((eb) => isInScope(db, eb.ref('branches.id'), scope))
      .execute()
  );
}

export type BranchOnDay = Awaited<ReturnType<typeof branchesOnDay>>[number];
