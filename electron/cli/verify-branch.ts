import { verifyChain } from '../../db/audit-chain/verify-chain.ts';
import { countRows } from '../../db/encrypt.ts';
import { requireWhole } from '../../db/require-whole.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { knownHeads } from '../worker/backup/known-heads.ts';
import type { StoreContext } from '../worker/store-context.ts';
import type { CommandOutput } from './run-command.ts';

/** Every page, every reference, every audit row, also against what the backups keep of them. Throws `database_damaged` with the first thing that is not as it should be. */
export async function verifyBranch(context: StoreContext): Promise<CommandOutput> {
  const { db } = context;
  requireWhole(db.raw);
  const references = db.raw.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (references[0]) throw new AppError('database_damaged', { what: 'references', ...references[0] });
  const heads = await knownHeads(context);
  const chain = await verifyChain(db.read, { heads });
  if (chain?.broken) throw new AppError('database_damaged', { what: 'audit', ...chain.broken });
  const counts = countRows(db.raw);
  const schemaVersion = db.raw.pragma('user_version', { simple: true });
  return {
    json: { verified: true, schemaVersion, counts, audit: chain?.head, comparedBackups: heads.length },
    text: [
      'whole',
      ...Object.entries(counts).map(([table, rows]) => `${table}: ${rows}`),
      `audit: ${chain?.rows} rows in one chain, as ${heads.length} backups know it`,
    ],
  };
}
