import type { Database } from 'better-sqlite3';
import { createHandle } from '../../../db/handle.ts';
import { type AuditHead, auditHead } from '../../../db/queries/audit.ts';

/** The migration that chained the audit; databases of before have rows without fingerprints. */
const CHAINED_SINCE = 40;

export function readAuditHead(db: Database): AuditHead {
  if ((db.pragma('user_version', { simple: true }) as number) >= CHAINED_SINCE) return auditHead(createHandle(db));
  return { id: db.prepare('SELECT coalesce(max(id), 0) FROM audit').pluck().get() as number, hash: '' };
}
