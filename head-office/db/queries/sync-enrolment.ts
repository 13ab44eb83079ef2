import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from '../open.ts';
import type { Schema } from '../schema.ts';
import { readSettings } from './settings.ts';

export interface StoredCode {
  branchId: number;
  branchCode: string;
  branchName: string;
  branchActive: boolean;
  area: string;
  /** How head office calls itself. */
  headOffice: string;
  expiresAt: string;
  usedAt: string | null;
  installation: string | null;
}

/** The code with its branch, which stays locked until the transaction ends, so that no code is used twice at once. */
export async function findCode(trx: Transaction<Schema>, dialect: Dialect, codeHash: string): Promise<StoredCode | null> {
  if (dialect === 'sqlite') await trx.updateTable('enrolment_codes').set({ used_at: null }).where('code_hash', '=', '').execute();
  const query = trx
    .selectFrom('enrolment_codes')
    .innerJoin('branches', 'branches.id', 'enrolment_codes.branch_id')
    .innerJoin('areas', 'areas.id', 'branches.area_id')
    .select(['branch_id', 'branches.code', 'branches.name', 'active', 'areas.name as area', 'expires_at', 'used_at', 'installation'])
    .where('code_hash', '=', codeHash);
  const row = await (dialect === 'postgres' ? query.forNoKeyUpdate(['branches', 'enrolment_codes']) : query).executeTakeFirst();
  if (!row) return null;
  const { name } = await readSettings(trx);
  return {
    branchId: row.branch_id,
    branchCode: row.code,
    branchName: row.name,
    branchActive: row.active === 1,
    area: row.area,
    headOffice: name,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    installation: row.installation,
  };
}

export async function useCode(db: Kysely<Schema>, codeHash: string, installation: string, now: string): Promise<void> {
  await db.updateTable('enrolment_codes').set({ used_at: now, installation }).where('code_hash', '=', codeHash).execute();
}

/** Whether another code of the branch was used since. */
export async function hasLaterUse(db: Kysely<Schema>, { branchId, usedAt }: StoredCode): Promise<boolean> {
  const later = await db
    .selectFrom('enrolment_codes')
    .select('code_hash')
    .where('branch_id', '=', branchId)
    .where('used_at', '>', usedAt)
    .limit(1)
    .execute();
  return later.length > 0;
}
