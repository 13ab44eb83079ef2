import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import Sqlite, { type Database } from 'better-sqlite3';

/*
 * Loaded before a program (`--import`), in each of its threads: writes down how every connection to a database was set when it closed, and of those
 * that were still open when the thread ended.
 */
export interface SeenConnection {
  file: string;
  thread: 'main' | 'other';
  readonly: boolean;
  synchronous: unknown;
  journalMode: unknown;
  foreignKeys: unknown;
}

const target = process.env.KAWAL_SEEN_CONNECTIONS ?? '';
const open = new Set<Database>();
const { prepare, close, pragma } = Sqlite.prototype;

function note(db: Database) {
  if (!open.delete(db) || !db.open) return;
  const ask = (name: string) => {
    try {
      return pragma.call(db, name, { simple: true });
    } catch (failure) {
      return (failure as { code: string }).code; // refused: a wrong key, no database
    }
  };
  const seen: SeenConnection = {
    file: db.name,
    thread: isMainThread ? 'main' : 'other',
    readonly: db.readonly,
    synchronous: ask('synchronous'),
    journalMode: ask('journal_mode'),
    foreignKeys: ask('foreign_keys'),
  };
  appendFileSync(target, `${JSON.stringify(seen)}\n`);
}

Sqlite.prototype.prepare = function (this: Database, sql: string) {
  open.add(this);
  return prepare.call(this, sql);
} as typeof prepare;
Sqlite.prototype.pragma = function (this: Database, ...words: Parameters<typeof pragma>) {
  open.add(this);
  return pragma.apply(this, words);
} as typeof pragma;
Sqlite.prototype.close = function (this: Database) {
  note(this);
  return close.call(this);
};
process.on('exit', () => {
  for (const db of open) note(db);
});
