import { createErasedRows } from './erased-rows.ts';
import { type AuditColumns, auditHash, CHAIN_START } from './row-hash.ts';

export interface ChainedRow extends AuditColumns {
  /** The row that tells of the erasure which took this one's values. */
  erased_by?: number | null;
  previous_hash: string;
  hash: string;
}

/** The fingerprint of one row: all that a row before it could be is in it. */
export interface AuditHead {
  /** 0: there is no row yet. */
  id: number;
  hash: string;
}

/** `changed`: other content than when it was written; `removed`: it is gone; `inserted`: written past the program. */
export interface ChainBreak {
  id: number;
  kind: 'changed' | 'removed' | 'inserted';
}

export interface ChainCheck {
  /** The newest row that was looked at. */
  readonly last: AuditHead;
  /** Takes the rows in the order of their ids; answers with the first break, and is not to be asked again after it. */
  next(row: ChainedRow): ChainBreak | null;
  /** After the last row. */
  end(): ChainBreak | null;
}

/**
 * Checks a chain row by row. `heads` are fingerprints that were kept elsewhere, as in the manifests of backups: only they show that the
 * newest rows are gone, or that somebody has chained everything anew.
 *
 * A row whose own fingerprint is wrong is judged by the one that follows: where that one was chained to it, it was there and has been
 * changed; where that one was chained to the row before, it was put between the two. A row whose values were erased (DOMAIN 9) is vouched for
 * by the row that tells of the erasure.
 */
export function createChainCheck(heads: readonly AuditHead[] = []): ChainCheck {
  const known = Map.groupBy(heads, ({ id }) => id);
  let beforeLast = CHAIN_START;
  let last: AuditHead = { id: 0, hash: CHAIN_START };
  let suspect: ChainedRow | null = null;
  const erased = createErasedRows();
  const isAsWritten = (row: ChainedRow) => (row.erased_by ?? null) !== null || auditHash(row.previous_hash, row) === row.hash;

  function brokenAt(row: ChainedRow): ChainBreak | null {
    if (suspect) return { id: suspect.id, kind: row.previous_hash === beforeLast ? 'inserted' : 'changed' };
    if (row.id !== last.id + 1)
      return row.previous_hash === last.hash ? { id: row.id, kind: 'inserted' } : { id: last.id + 1, kind: 'removed' };
    if (row.previous_hash === last.hash) return null;
    if (row.previous_hash === beforeLast) return { id: last.id, kind: 'inserted' };
    if (!isAsWritten(row)) return null; // judged by the next one
    // This row is as it was written, and names another one than what stands before it now.
    return { id: last.id === 0 ? row.id : last.id, kind: 'changed' };
  }

  return {
    get last() {
      return last;
    },
    next(row) {
      const broken = brokenAt(row);
      if (broken) return broken;
      suspect = isAsWritten(row) ? null : row;
      beforeLast = last.hash;
      last = { id: row.id, hash: row.hash };
      const isOther = known.get(row.id)?.some(({ hash }) => hash !== row.hash);
      if (suspect === null && isOther) return { id: row.id, kind: 'changed' };
      const unvouched = suspect === null ? erased.next(row) : null;
      return unvouched === null ? null : { id: unvouched, kind: 'changed' };
    },
    end() {
      if (suspect) return { id: suspect.id, kind: suspect.previous_hash === beforeLast ? 'changed' : 'inserted' };
      const unvouched = erased.end();
      if (unvouched !== null) return { id: unvouched, kind: 'changed' };
      const newest = Math.max(0, ...known.keys());
      return newest > last.id ? { id: last.id + 1, kind: 'removed' } : null;
    },
  };
}
