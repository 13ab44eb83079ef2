import type { ReadHandle, WriteHandle } from '../handle.ts';

/** Vehicles of which a connection has written something since the same one last asked; `all`: more than are worth telling one by one. */
export interface Changes {
  all: boolean;
  ids: Set<number>;
}

const MOST_TOLD = 1000;

/** Tells what is kept in memory which vehicles to read anew. Only what this process writes is noted; `data_version` tells of others. */
class NotedChanges {
  private readonly noted = new WeakMap<ReadHandle, Map<string, Changes>>();

  /** Told by whoever writes, within the transaction: one that is rolled back has told too much, which does no harm. */
  note(db: WriteHandle, vehicleIds: readonly number[] | 'all'): void {
    for (const known of this.noted.get(db)?.values() ?? []) {
      if (known.all) continue;
      if (vehicleIds === 'all' || known.ids.size + vehicleIds.length > MOST_TOLD) known.all = true;
      else for (const id of vehicleIds) known.ids.add(id);
    }
  }

  /** What was noted since the last time that `taker` asked. The first time begins the noting, and everything counts as changed. */
  take(db: WriteHandle, taker: string): Changes {
    const takers = this.noted.get(db) ?? new Map<string, Changes>();
    const known = takers.get(taker) ?? { all: true, ids: new Set<number>() };
    this.noted.set(db, takers.set(taker, { all: false, ids: new Set() }));
    return known;
  }
}

/** Of search_texts. */
export const searchChanges = new NotedChanges();
/** Of what a plan rests on: noted with every replanning, which belongs to every change of facts. */
export const planChanges = new NotedChanges();
