import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { type BranchScope, isInScope } from './figures-scope.ts';
import type { Days } from './figures-sums.ts';

/** Which days each branch closed: read from an index alone, for fourteen days of ten thousand branches. */
export function reportedDates(db: Kysely<Schema>, scope: BranchScope, { from, to }: Days) {
  return db
    .selectFrom('summaries')
    .select(['branch_id as branchId', 'date'])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where((eb) => isInScope(db, eb.ref('summaries.branch_id'), scope))
    .execute();
}

/** The same, and when each was closed and came in. */
export function reportsIn(db: Kysely<Schema>, scope: BranchScope, { from, to }: Days) {
  return db
    .selectFrom('summaries')
    .select(['branch_id as branchId', 'date', 'revision', 'closed_at as closedAt', 'received_at as receivedAt'])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where((eb) => isInScope(db, eb.ref('summaries.branch_id'), scope))
    .execute();
}

/** The stored summary as the branch sent it. */
export function storedDay(db: Kysely<Schema>, branchId: number, date: string) {
  return db
    .selectFrom('summaries')
    .select(['received_at as receivedAt', 'payload'])
    .where('branch_id', '=', branchId)
    .where('date', '=', date)
    .executeTakeFirst();
}
