import type { Kysely } from 'kysely';
import type { Dialect } from '../open.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

/** An enrolment or exchange of this branch that is under way ends first, and later ones wait: what it left behind is then seen. */
export async function lockBranch(db: Kysely<Schema>, dialect: Dialect, id: number): Promise<{ code: string } | undefined> {
  const query = db.selectFrom('branches').select('code').where('id', '=', id);
  return (dialect === 'postgres' ? query.forNoKeyUpdate() : query).executeTakeFirst();
}

/** Codes that were used stay: an installation whose answer was lost may ask again. */
export async function deleteUnusedCodes(db: Kysely<Schema>, branchIds: readonly number[]): Promise<void> {
  await inChunks(branchIds, async (some) => {
    await db.deleteFrom('enrolment_codes').where('branch_id', 'in', some).where('used_at', 'is', null).execute();
    return [];
  });
}

type NewCode = Pick<Schema['enrolment_codes'], 'code_hash' | 'branch_id' | 'created_at' | 'created_by' | 'expires_at'>;

export async function insertCodes(db: Kysely<Schema>, rows: readonly NewCode[]): Promise<void> {
  await inChunks(rows, async (some) => {
    await db.insertInto('enrolment_codes').values(some).execute();
    return [];
  });
}
