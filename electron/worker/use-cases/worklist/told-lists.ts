import { randomUUID } from 'node:crypto';
import type { BranchDatabase } from '../../../../db/open.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { differenceOf, type ListDifference } from '../../../../shared/domain/list-difference.ts';

/** A window that asks again before it has its answer knows the list before the last. */
const REMEMBERED = 3;

/**
 * The worklists that were told last, so that the next answer holds only what differs: after ten years the list is 2.5 MB, and each saved
 * contact asks for it again. A version is a name that no other run of the program gives, so nobody is answered by a list he does not have.
 */
class ToldLists {
  /** By their versions; the newest last. */
  private readonly told = new Map<string, readonly WorklistItem[]>();

  tell(known: string | null, items: readonly WorklistItem[]): ListDifference<WorklistItem> & { version: string } {
    const difference = differenceOf((known === null ? undefined : this.told.get(known)) ?? [], items);
    return { ...difference, version: this.versionOf(items) };
  }

  private versionOf(items: readonly WorklistItem[]): string {
    const [version, newest = []] = [...this.told].at(-1) ?? [];
    const { places } = differenceOf(newest, items);
    if (version !== undefined && places.length === newest.length && places.every((place, index) => place === index)) return version;
    const next = randomUUID();
    this.told.set(next, items);
    for (const oldest of [...this.told.keys()].slice(0, -REMEMBERED)) this.told.delete(oldest);
    return next;
  }
}

const lists = new WeakMap<BranchDatabase, ToldLists>();

export function toldListsOf(db: BranchDatabase): ToldLists {
  const known = lists.get(db) ?? new ToldLists();
  lists.set(db, known);
  return known;
}
