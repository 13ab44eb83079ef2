import type { ContactEntryResult } from '../contact/results.ts';

interface LoggedEntry {
  id: number;
  result: ContactEntryResult;
  correctsId?: number | null;
}

/**
 * The entries that count: without those that a later entry corrects, and without 'void' entries, which only say that
 * the corrected one did not happen (DOMAIN 4: nothing logged is ever deleted).
 */
export function effectiveContacts<Entry extends LoggedEntry>(entries: readonly Entry[]): Entry[] {
  const corrected = new Set<number>();
  for (const { correctsId } of entries) if (correctsId != null) corrected.add(correctsId);
  return entries.filter((entry) => !corrected.has(entry.id) && entry.result !== 'void');
}
