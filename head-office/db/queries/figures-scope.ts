import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Which branches are asked about; null: not narrowed by this. */
export interface BranchScope {
  areas: readonly number[] | null;
  branch: number | null;
}

/** Whether the branch of this number belongs to the scope. A statement about ten thousand branches names the scope and not each of them. */
export function isInScope(db: Kysely<Schema>, branchId: Expression<number>, { areas, branch }: BranchScope): Expression<SqlBool> {
  if (areas === null && branch === null) return sql<SqlBool>`1 = 1`;
  if (areas?.length === 0) return sql<SqlBool>`1 = 0`; // a coordinator without areas; an empty list is no SQL
  let chosen = db.selectFrom('branches').select('branches.id');
  if (areas !== null) chosen = chosen.where('branches.area_id', 'in', [...areas]);
  if (branch !== null) chosen = chosen.where('branches.id', '=', branch);
  return sql<SqlBool>`${branchId} in (${chosen})`;
}
