import { closeSync, openSync, readSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';

/** 32 random bytes: every page of the file is encrypted and authenticated with them (AEGIS-256). */
export type DatabaseKey = Buffer;

interface ConnectOptions {
  /** null: a file that is not encrypted, as older versions made them. */
  key: DatabaseKey | null;
  readonly?: boolean;
  /** Asked before the first pragma that writes; a file that it refuses by throwing stays as it is. */
  mayOpen?: (db: Database) => void;
}

/**
 * One connection with what every connection needs. better-sqlite3 compiles WAL to synchronous=NORMAL, which can lose acknowledged rows on power
 * loss: FULL on every connection. A wrong key shows as SQLITE_NOTADB with the first read, a damaged page as SQLITE_CORRUPT.
 */
export function connectDatabase(file: string, { key, readonly = false, mayOpen }: ConnectOptions): Database {
  const db = new Sqlite(file, { readonly, fileMustExist: readonly });
  try {
    db.pragma("cipher = 'aegis'"); // also for a plain file, which may be given a key
    if (key) db.pragma(`key = 'raw:${key.toString('hex')}'`);
    mayOpen?.(db);
    if (!readonly) db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    db.pragma('temp_store = MEMORY'); // also: nothing of the customers goes to a temporary file
    db.pragma('cache_size = -32000');
    return db;
  } catch (failure) {
    db.close();
    throw failure;
  }
}

const PLAIN_HEADER = 'SQLite format 3\0';

/** Whether a database of an older version stands there, readable by anyone. False for a file that is missing or empty. */
export function isPlainDatabase(file: string): boolean {
  const header = Buffer.alloc(PLAIN_HEADER.length);
  try {
    const handle = openSync(file, 'r');
    try {
      readSync(handle, header, 0, header.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
  return header.toString('latin1') === PLAIN_HEADER;
}
