import type { BranchDatabase } from '../../../db/open.ts';

export interface Counted {
  /** In a row. */
  failures: number;
  /** UTC instant. */
  lockedUntil: string | null;
}

/** Tries on a database that cannot be written to are counted here, as long as it is open: read-only is no invitation to guess. */
const counted = new WeakMap<BranchDatabase, Map<number, Counted>>();

/** null: none since it is read-only. */
export function countedInMemory(db: BranchDatabase, userId: number): Counted | null {
  return counted.get(db)?.get(userId) ?? null;
}

export function countInMemory(db: BranchDatabase, userId: number, now: Counted): void {
  const known = counted.get(db) ?? new Map<number, Counted>();
  counted.set(db, known.set(userId, now));
}
