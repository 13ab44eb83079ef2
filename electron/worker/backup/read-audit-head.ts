import type { AuditHead } from '../../../db/audit-chain/chain-check.ts';
import { CHAIN_START } from '../../../db/audit-chain/row-hash.ts';
import type { connectDatabase } from '../../../db/connect.ts';

/** The migration that chained the audit; databases of before have rows without fingerprints. */
const CHAINED_SINCE = 40;

/** As db/queries/audit.ts has it, for a bare connection: a thread that loads the query builder starts in twice the time. */
export function readAuditHead(db: ReturnType<typeof connectDatabase>): AuditHead {
  const isChained = (db.pragma('user_version', { simple: true }) as number) >= CHAINED_SINCE;
  const newest = `SELECT id, ${isChained ? 'hash' : "'' AS hash"} FROM audit ORDER BY id DESC LIMIT 1`;
  return db.prepare<[], AuditHead>(newest).get() ?? { id: 0, hash: isChained ? CHAIN_START : '' };
}
