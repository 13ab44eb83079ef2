import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { connectDatabase, type DatabaseKey } from './connect.ts';
import { copyMark } from './copy-mark.ts';
import { requireWhole } from './require-whole.ts';

interface EncryptOptions {
  key: DatabaseKey;
  /** Where the copy goes that is kept of the state before. */
  backupDir: string;
  /** Today, for the copy's name. */
  today: string;
}

/**
 * Encrypts a database that an older version left readable by anyone. The encrypted copy is made beside it, compared with it, put aside once more as a
 * backup, and only then takes its place: whenever the power goes, one of the two stands there whole. Nothing readable is kept.
 * Throws what SQLite throws for a damaged file, which then stays as it is.
 */
export function encryptDatabase(file: string, { key, backupDir, today }: EncryptOptions): void {
  const before = foldIntoOneFile(file);
  const encrypted = `${file}.encrypting`;
  removeWithSideFiles(encrypted);
  copyFileSync(file, encrypted);
  const copy = connectPlain(encrypted);
  try {
    copy.pragma(`rekey = 'raw:${key.toString('hex')}'`);
  } finally {
    copy.close();
  }
  requireEqual(encrypted, key, before);
  flush(encrypted);
  keepBackup(encrypted, join(backupDir, `before-encryption-${today}${copyMark(file)}.db`));
  renameSync(encrypted, file);
  flush(dirname(file));
  removeSideFiles(encrypted);
}

type RowCounts = Readonly<Record<string, number>>;

/** Folds the write-ahead log into the file, so that it is whole by itself, and says what is in it. */
function foldIntoOneFile(file: string): RowCounts {
  const db = connectPlain(file);
  try {
    requireWhole(db);
    return countRows(db);
  } finally {
    db.close();
  }
}

/** No write-ahead log, which could not be carried from one key to another. */
function connectPlain(file: string): Database {
  const db = connectDatabase(file, { key: null });
  db.pragma('journal_mode = DELETE');
  return db;
}

function requireEqual(file: string, key: DatabaseKey, before: RowCounts): void {
  const db = connectDatabase(file, { key, readonly: true });
  try {
    requireWhole(db);
    if (JSON.stringify(countRows(db)) !== JSON.stringify(before))
      throw new Error('The encrypted copy does not hold what the database holds.');
  } finally {
    db.close();
  }
}

/** Rows of every ordinary table. */
export function countRows(db: Database): RowCounts {
  const tables = db.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  );
  const names = tables.pluck().all() as string[];
  return Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]));
}

function keepBackup(encrypted: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) return;
  copyFileSync(encrypted, `${target}.part`);
  flush(`${target}.part`);
  renameSync(`${target}.part`, target);
}

/** To the disk, not only to the system's memory. Windows cannot do it for a folder. */
function flush(path: string): void {
  try {
    const handle = openSync(path, 'r+');
    fsyncSync(handle);
    closeSync(handle);
  } catch (failure) {
    if ((failure as { code?: string }).code !== 'EISDIR' && process.platform !== 'win32') throw failure;
  }
}

function removeWithSideFiles(file: string): void {
  rmSync(file, { force: true });
  removeSideFiles(file);
}

function removeSideFiles(file: string): void {
  for (const end of ['-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
