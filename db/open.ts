import type { Database } from 'better-sqlite3';
import { connectDatabase, type DatabaseKey } from './connect.ts';
import { createHandle, type ReadHandle, type WriteHandle } from './handle.ts';
import { createKeep, markTables } from './kept-tables.ts';
import { migrate, refuseUnknown } from './migrate.ts';

export interface BranchDatabase {
  readonly file: string;
  /** Sees what the running transaction has written. The only handle that writes. */
  readonly write: WriteHandle;
  /** Cannot write: SQLite itself refuses. Does not see an unfinished transaction. */
  readonly read: ReadHandle;
  /** The bare connection, for imports, backups and pragmas. */
  readonly raw: Database;
  /** Runs `work` in one BEGIN IMMEDIATE transaction, all or nothing; a call within a transaction joins it. `work` must not await. */
  transaction<T>(work: () => T): T;
  /** Everything that writes is refused by SQLite (SQLITE_READONLY): the file is damaged, or about to be replaced. */
  readonly isReadOnly: boolean;
  setReadOnly(on: boolean): void;
  close(): void;
}

interface OpenOptions {
  /** Where the copy goes that is made before a migration. */
  backupDir: string;
  /** Today, for the copy's name. */
  today: string;
  /** null: not encrypted, as older versions kept their database. */
  key: DatabaseKey | null;
}

/** Opens a branch database (creating it when absent) and brings its schema up to date. Throws `DatabaseRefused`, see migrate.ts. */
export function openBranchDatabase(file: string, options: OpenOptions): BranchDatabase {
  const { key } = options;
  const raw = connectDatabase(file, { key, mayOpen: (db) => refuseUnknown(db, file) });
  try {
    migrate(raw, { file, ...options });
  } catch (failure) {
    raw.close();
    throw failure;
  }
  const reader = connectDatabase(file, { key });
  reader.pragma('query_only = ON');
  const marks = markTables(raw);
  return {
    file,
    raw,
    write: createHandle(raw, createKeep(marks)),
    read: createHandle(reader, createKeep(marks)),
    get isReadOnly() {
      return raw.pragma('query_only', { simple: true }) === 1;
    },
    setReadOnly: (on) => void raw.pragma(`query_only = ${on ? 'ON' : 'OFF'}`),
    transaction: (work) => (raw.inTransaction ? work() : raw.transaction(work).immediate()),
    close() {
      reader.close();
      raw.close();
    },
  };
}
