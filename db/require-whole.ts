import type { Database } from 'better-sqlite3';

/**
 * Reads every page in use, of tables and of indexes, and follows every tree: an encrypted page answers only as it was written, so a byte that the disk
 * has changed shows here, also where nobody looks for years. Run on the branch's own file with every backup, hence at least once a day: a copy alone reads
 * the tables, not the indexes. Throws with the code SQLITE_CORRUPT.
 */
export function requireWhole(db: Database): void {
  const found = db.pragma('quick_check', { simple: true });
  if (found !== 'ok') throw Object.assign(new Error('The database is damaged.'), { code: 'SQLITE_CORRUPT' });
}
