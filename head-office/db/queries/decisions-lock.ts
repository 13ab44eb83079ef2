import { sql, type Transaction } from 'kysely';
import type { Dialect } from '../open.ts';
import type { Schema } from '../schema.ts';

/**
 * Until the transaction ends nobody else decides: a package that holds all targets of a branch must see those saved before it, and have the higher
 * version. Branches that report meanwhile are not kept waiting.
 */
export async function lockDecisions(trx: Transaction<Schema>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await sql`LOCK TABLE packages IN SHARE ROW EXCLUSIVE MODE`.execute(trx);
  else await trx.updateTable('packages').set({ issued_by: null }).where('version', '=', -1).execute(); // SQLite locks by writing
}
