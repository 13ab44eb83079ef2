import { randomBytes } from 'node:crypto';
import type { AuditAction } from '../../shared/domain/audit-actions.ts';
import type { AuditHead } from '../audit-chain/chain-check.ts';
import { auditHash, CHAIN_START } from '../audit-chain/row-hash.ts';
import type { ReadHandle, WriteHandle } from '../handle.ts';

export type { AuditHead } from '../audit-chain/chain-check.ts';

export interface NewAuditRow {
  /** UTC instant. */
  at: string;
  /** null: the system, or the command line. */
  userId: number | null;
  action: AuditAction;
  entity: string;
  entityId?: number | string | undefined;
  /** JSON-compatible; left out: nothing was there before. */
  before?: unknown;
  after?: unknown;
}

/** Writes an audit row at the end of the chain: the only way in; its number. Belongs in the transaction of the change that it tells of. */
export function appendAudit(db: WriteHandle, { at, userId, action, entity, entityId, before, after }: NewAuditRow): number {
  const head = auditHead(db);
  const row = {
    id: head.id + 1,
    at,
    user_id: userId,
    action,
    entity,
    // What SQLite could not give back letter by letter would look like a change.
    entity_id: entityId === undefined ? null : String(entityId).toWellFormed(),
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
    salt: randomBytes(16).toString('hex'),
  };
  db.prepare<unknown[]>(
    `INSERT INTO audit (id, at, user_id, action, entity, entity_id, before, after, salt, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...Object.values(row), head.hash, auditHash(head.hash, row));
  return row.id;
}

/**
 * The newest row's fingerprint. Kept where the database is not, as in the manifest of a backup, it shows later that rows are gone from the
 * end or were all written anew.
 */
export function auditHead(db: ReadHandle): AuditHead {
  return db.prepare<[], AuditHead>('SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1').get() ?? { id: 0, hash: CHAIN_START };
}
