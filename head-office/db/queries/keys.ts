import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from '../open.ts';
import type { Schema } from '../schema.ts';

export interface KeyRow {
  keyId: string;
  secretHash: string;
  publicKey: string;
  revoked: boolean;
  branchId: number;
  branchCode: string;
  branchName: string;
  branchActive: boolean;
}

/**
 * The keys of these public ids with their branches, which stay locked until the transaction ends: what one branch sends is written by one instance at
 * a time. Locked in the order of the branches' ids, so that two instances can never wait for each other.
 */
export async function lockBranchesOfKeys(trx: Transaction<Schema>, dialect: Dialect, keyIds: readonly string[]): Promise<KeyRow[]> {
  if (dialect === 'sqlite') await takeWriteLock(trx);
  const query = trx
    .selectFrom('branch_keys')
    .innerJoin('branches', 'branches.id', 'branch_keys.branch_id')
    .select(['branch_keys.id as keyId', 'secret_hash', 'public_key', 'revoked_at', 'branch_id', 'code', 'name', 'active'])
    .where('branch_keys.id', 'in', [...keyIds])
    .orderBy('branches.id')
    .orderBy('branch_keys.id');
  const rows = await (dialect === 'postgres' ? query.forNoKeyUpdate(['branches', 'branch_keys']) : query).execute();
  return rows.map((row) => ({
    keyId: row.keyId,
    secretHash: row.secret_hash,
    publicKey: row.public_key,
    revoked: row.revoked_at !== null,
    branchId: row.branch_id,
    branchCode: row.code,
    branchName: row.name,
    branchActive: row.active === 1,
  }));
}

/** SQLite locks the whole file, and only by writing: without this, another process could write between our reading and our writing. */
async function takeWriteLock(trx: Transaction<Schema>): Promise<void> {
  await trx.updateTable('branches').set({ program: null }).where('id', '=', -1).execute();
}

/** Ends every key of the branch that is in force. */
export async function revokeKeysOf(db: Kysely<Schema>, branchId: number, now: string): Promise<void> {
  await db.updateTable('branch_keys').set({ revoked_at: now }).where('branch_id', '=', branchId).where('revoked_at', 'is', null).execute();
}

/** Whether the branch has a key in force. */
export async function hasKeyInForce(db: Kysely<Schema>, branchId: number): Promise<boolean> {
  const key = await db
    .selectFrom('branch_keys')
    .select('id')
    .where('branch_id', '=', branchId)
    .where('revoked_at', 'is', null)
    .limit(1)
    .execute();
  return key.length > 0;
}

interface NewKey {
  id: string;
  branchId: number;
  secretHash: string;
  publicKey: string;
}

export async function insertKey(db: Kysely<Schema>, { id, branchId, secretHash, publicKey }: NewKey, now: string): Promise<void> {
  await db
    .insertInto('branch_keys')
    .values({ id, branch_id: branchId, secret_hash: secretHash, public_key: publicKey, created_at: now, revoked_at: null })
    .execute();
}
