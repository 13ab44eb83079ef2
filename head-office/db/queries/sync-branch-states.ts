import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface BranchStates {
  /** Has a key and was heard of since. */
  reporting: number;
  /** Has a key, but was not heard of since. */
  silent: number;
  not_enrolled: number;
  inactive: number;
}

export async function branchesByState(db: Kysely<Schema>, since: string): Promise<BranchStates> {
  const keys = db.selectFrom('branch_keys').select('branch_id').distinct().where('revoked_at', 'is', null).as('keys');
  const rows = await db
    .selectFrom('branches')
    .leftJoin(keys, 'keys.branch_id', 'branches.id')
    .select((eb) => [
      eb
        .case()
        .when('active', '=', 0)
        .then('inactive' as const)
        .when('keys.branch_id', 'is', null)
        .then('not_enrolled' as const)
        .when('last_seen_at', '>=', since)
        .then('reporting' as const)
        .else('silent' as const)
        .end()
        .as('state'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy('state')
    .execute();
  return { reporting: 0, silent: 0, not_enrolled: 0, inactive: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}
