import type { ReadHandle } from '../handle.ts';

/**
 * The newest instant of the last hundred entries of the audit, null when there is none. Not of all: a clock that once stood in the wrong year
 * must not count for ever. Not of the last one alone: that one may be wrong itself.
 */
export function newestAuditInstant(db: ReadHandle): string | null {
  const row = db
    .prepare<[], { newest: string | null }>('SELECT max(at) AS newest FROM (SELECT at FROM audit ORDER BY id DESC LIMIT 100)')
    .get();
  return row?.newest ?? null;
}
