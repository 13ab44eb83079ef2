import { statSync } from 'node:fs';
import type { ReadHandle } from './handle.ts';

/** How the file of a branch database is, in numbers and states alone: nothing of what stands in it. */
export interface DatabaseHealth {
  schemaVersion: number;
  pages: { count: number; bytes: number; free: number };
  fileBytes: number;
  walBytes: number;
  journalMode: string;
  /** 2 is FULL. */
  synchronous: number;
  /** 'ok', or how many faults were found; SQLite's own words may quote rows. */
  quickCheck: 'ok' | number;
  rows: Record<string, number>;
}

/** Reads all of the file once: seconds for a large branch. Throws what SQLite throws. */
export function readDatabaseHealth(db: ReadHandle, file: string): DatabaseHealth {
  const pragma = (name: string) => db.prepare<[]>(`PRAGMA ${name}`).pluck().get();
  const faults = db.prepare<[]>('PRAGMA quick_check(100)').pluck().all();
  return {
    schemaVersion: Number(pragma('user_version')),
    pages: { count: Number(pragma('page_count')), bytes: Number(pragma('page_size')), free: Number(pragma('freelist_count')) },
    fileBytes: sizeOf(file),
    walBytes: sizeOf(`${file}-wal`),
    journalMode: String(pragma('journal_mode')),
    synchronous: Number(pragma('synchronous')),
    quickCheck: faults.length === 1 && faults[0] === 'ok' ? 'ok' : faults.length,
    rows: countRows(db),
  };
}

function countRows(db: ReadHandle): Record<string, number> {
  const tables = db
    .prepare<[]>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();
  return Object.fromEntries(tables.map((name) => [String(name), Number(db.prepare<[]>(`SELECT count(*) FROM "${name}"`).pluck().get())]));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
