import type { ChainedRow } from './chain-check.ts';
import { auditHash, CHAIN_START } from './row-hash.ts';

/** What the row that tells of an erasure says of the rows whose values it took. */
export interface ErasedRows {
  auditRows: number;
  /** Over those rows without their values, in the order of their numbers, each with the fingerprint before it. */
  auditHash: string;
}

export const NONE_ERASED: ErasedRows = { auditRows: 0, auditHash: CHAIN_START };

/** One erased row more. Of the row as it stood or as it is now: its values do not count. */
export function addErasedRow({ auditRows, auditHash: before }: ErasedRows, row: ChainedRow): ErasedRows {
  return { auditRows: auditRows + 1, auditHash: auditHash(before, { ...row, before: null, after: null, salt: null }) };
}

/**
 * Follows the erased rows of a chain. What stood in them can no longer be proved; that they were erased by the program, and all else that
 * they say, can: the row that tells of the erasure is chained. Answers with the first one that no such row vouches for.
 */
export function createErasedRows() {
  const open = new Map<number, { first: number; found: ErasedRows }>();
  return {
    next(row: ChainedRow): number | null {
      const by = row.erased_by ?? null;
      if (by !== null) {
        if (by <= row.id || [row.before, row.after, row.salt ?? null].some((value) => value !== null)) return row.id;
        const { first, found } = open.get(by) ?? { first: row.id, found: NONE_ERASED };
        open.set(by, { first, found: addErasedRow(found, row) });
        return null;
      }
      const erased = open.get(row.id);
      if (!erased) return null;
      open.delete(row.id);
      const { auditRows, auditHash } = toldBy(row);
      return auditRows === erased.found.auditRows && auditHash === erased.found.auditHash ? null : erased.first;
    },
    end(): number | null {
      return open.values().next().value?.first ?? null;
    },
  };
}

function toldBy({ action, after }: ChainedRow): Partial<ErasedRows> {
  return action === 'privacy.erase' && after !== null ? (JSON.parse(after) as Partial<ErasedRows>) : {};
}
