import type { BranchDatabase } from '../../../db/open.ts';
import { searchChanges } from '../../../db/queries/noted-changes.ts';
import { countVehicles, readSearchEntries, readSearchEntriesAfter, type SearchEntry } from '../../../db/queries/search-entries.ts';
import { Haystack } from './haystack.ts';

/** Vehicles per slice of reading: some ten milliseconds, so that another call never waits long. */
const SLICE = 4000;

/**
 * Names and search texts of a branch's vehicles, in the order of the names, so that each letter typed is answered within a few
 * milliseconds: SQLite has to read and order tens of thousands of rows for the first two. About 25 MB at 100,000 vehicles, kept from the
 * first look at the customers on. What this process changes is read anew vehicle by vehicle; after a change by another one everything is.
 */
export class SearchMemory {
  private entries: SearchEntry[] = [];
  private haystack: Haystack | null = null;
  private isWhole = false;
  private readUpTo = 0;
  private foreignVersion: unknown = null;
  private isReading = false;
  private readonly db: BranchDatabase;
  private readonly later: (work: () => void) => void;
  private readonly slice: number;

  /** `later`: runs something when the store has nothing else to do. `slice`: vehicles read at a time. */
  constructor(db: BranchDatabase, later: (work: () => void) => void, slice = SLICE) {
    this.db = db;
    this.later = later;
    this.slice = slice;
  }

  /**
   * The vehicles whose search text holds one of the needles (all without any), in the order of the list: by name, then by vehicle.
   * null: not read yet; it is read meanwhile.
   */
  find(needles: readonly string[]): number[] | null {
    if (!this.isReady()) return null;
    this.haystack ??= new Haystack(this.entries);
    return this.haystack.find(needles);
  }

  /** Whether `find` will answer. Asking begins the reading. */
  isReady(): boolean {
    // What a transaction that is under way has written cannot be read yet.
    if (this.db.raw.inTransaction) return false;
    this.forgetWhatChanged();
    if (!this.isWhole && !this.isReading) this.readOn();
    return this.isWhole;
  }

  private forgetWhatChanged(): void {
    // Counts, on the writing connection, only what others have written.
    const version = this.db.raw.pragma('data_version', { simple: true });
    const { all, ids } = searchChanges.take(this.db.write, 'search');
    if (all || version !== this.foreignVersion) {
      this.foreignVersion = version;
      this.forgetAll();
    } else if (ids.size > 0) {
      // Those further on are still to be read.
      const known = this.isWhole ? [...ids] : [...ids].filter((id) => id <= this.readUpTo);
      this.entries = this.entries.filter(({ id }) => !ids.has(id)).concat(readSearchEntries(this.db.read, known));
      if (this.isWhole) this.entries.sort(byName);
      this.haystack = null;
    }
    // Whoever adds or removes a vehicle tells of it; the list must be whole even if one day somebody does not.
    if (this.isWhole && countVehicles(this.db.read) !== this.entries.length) this.forgetAll();
  }

  private forgetAll(): void {
    this.entries = [];
    this.haystack = null;
    this.isWhole = false;
    this.readUpTo = 0;
  }

  /** A slice now, the next ones when nobody waits. A small branch is read at once. */
  private readOn(): void {
    const slice = readSearchEntriesAfter(this.db.read, this.readUpTo, this.slice);
    for (const entry of slice) this.entries.push(entry);
    this.readUpTo = slice.at(-1)?.id ?? this.readUpTo;
    if (slice.length < this.slice) {
      this.entries.sort(byName);
      this.haystack = new Haystack(this.entries);
      this.isWhole = true;
      return;
    }
    this.isReading = true;
    this.later(() => {
      this.isReading = false;
      if (!this.db.raw.open || this.db.raw.inTransaction) return; // goes on when it is asked for again
      this.forgetWhatChanged();
      this.readOn();
    });
  }
}

function byName(one: SearchEntry, other: SearchEntry): number {
  return one.nameKey === other.nameKey ? one.id - other.id : one.nameKey < other.nameKey ? -1 : 1;
}

const memories = new WeakMap<BranchDatabase, SearchMemory>();

export function searchMemoryOf(db: BranchDatabase): SearchMemory {
  const known = memories.get(db) ?? new SearchMemory(db, (work) => void setImmediate(work));
  memories.set(db, known);
  return known;
}
