import Sqlite, { type Database } from 'better-sqlite3';
import { createHandle, type ReadHandle, type WriteHandle } from './handle.ts';
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
  close(): void;
}

interface OpenOptions {
  /** Where the copy goes that is made before a migration. */
  backupDir: string;
  /** Today, for the copy's name. */
  today: string;
}

/** Opens a branch database (creating it when absent) and brings its schema up to date. Throws `DatabaseRefused`, see migrate.ts. */
export function openBranchDatabase(file: string, options: OpenOptions): BranchDatabase {
  const raw = connect(file);
  try {
    migrate(raw, { file, ...options });
  } catch (failure) {
    raw.close();
    throw failure;
  }
  const reader = connect(file);
  reader.pragma('query_only = ON');
  return {
    file,
    raw,
    write: createHandle(raw),
    read: createHandle(reader),
    transaction: (work) => (raw.inTransaction ? work() : raw.transaction(work).immediate()),
    close() {
      reader.close();
      raw.close();
    },
  };
}

/** better-sqlite3 compiles WAL to synchronous=NORMAL, which can lose acknowledged rows on power loss: FULL on every connection. */
function connect(file: string): Database {
  const db = new Sqlite(file);
  try {
    refuseUnknown(db, file); // before the first pragma that writes: a file that is not ours stays as it is
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -32000');
    return db;
  } catch (failure) {
    db.close();
    throw failure;
  }
}
