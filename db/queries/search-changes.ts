import type { ReadHandle, WriteHandle } from '../handle.ts';

/** Vehicles whose search text a connection has written since somebody last asked; `all`: more than are worth telling one by one. */
export interface SearchChanges {
  all: boolean;
  ids: Set<number>;
}

const MOST_TOLD = 1000;

const changes = new WeakMap<ReadHandle, SearchChanges>();

/** Told by whoever writes search_texts, within its transaction: one that is rolled back has told too much, which does no harm. */
export function noteSearchChange(db: WriteHandle, vehicleId: number | 'all'): void {
  const noted = changes.get(db);
  if (!noted || noted.all) return;
  if (vehicleId === 'all' || noted.ids.size >= MOST_TOLD) noted.all = true;
  else noted.ids.add(vehicleId);
}

/** What was noted since the last time. The first time begins the noting, and everything counts as changed. */
export function takeSearchChanges(db: WriteHandle): SearchChanges {
  const noted = changes.get(db) ?? { all: true, ids: new Set<number>() };
  changes.set(db, { all: false, ids: new Set() });
  return noted;
}
