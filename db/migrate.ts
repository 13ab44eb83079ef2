import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { copyMark } from './copy-mark.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** 'Kwal' as a number: marks a file as a Kawal branch database. */
export const APPLICATION_ID = 0x4b77616c;

interface MigrateOptions {
  file: string;
  backupDir: string;
  today: string;
  /** Only tests stop before the newest version. */
  migrations?: readonly Migration[];
}

export class DatabaseRefused extends Error {
  readonly code: 'database_from_future' | 'database_not_kawal';
  readonly data: Record<string, unknown>;

  constructor(code: DatabaseRefused['code'], data: Record<string, unknown>) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

/** Brings the schema to the newest version: a copy first, then all steps in one transaction. A newer file than the program is refused untouched. */
export function migrate(db: Database, { file, backupDir, today, migrations = MIGRATIONS }: MigrateOptions): void {
  const { version, newest, isEmpty } = refuseUnknown(db, file, migrations);
  if (version === newest) return;
  if (!isEmpty) copyBeforeMigration(db, file, backupDir, `${today}-v${version}`);
  db.transaction(() => {
    const reached = db.pragma('user_version', { simple: true }) as number; // another process may have been here while this one waited
    for (const migration of migrations) if (migration.version > reached) migration.up(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${newest}`);
  }).immediate();
}

/** Throws `DatabaseRefused` for a file of another program or of a newer one. Only reads, so it can be asked before anything is set. */
export function refuseUnknown(db: Database, file: string, migrations: readonly Migration[] = MIGRATIONS) {
  const version = db.pragma('user_version', { simple: true }) as number;
  const newest = migrations.at(-1)?.version ?? 0;
  const isEmpty = version === 0 && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (!isEmpty && db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new DatabaseRefused('database_not_kawal', { file });
  if (version > newest) throw new DatabaseRefused('database_from_future', { file, version, newest });
  return { version, newest, isEmpty };
}

/** The WAL is folded into the file first, so that the copy is whole by itself. */
function copyBeforeMigration(db: Database, file: string, backupDir: string, name: string) {
  mkdirSync(backupDir, { recursive: true });
  const target = join(backupDir, `before-migration-${name}${copyMark(file)}.db`);
  if (existsSync(target)) return;
  db.pragma('wal_checkpoint(TRUNCATE)');
  // Two programs that open an older branch at once each make a copy of their own.
  const part = `${target}.${process.pid}.part`;
  copyFileSync(file, part);
  try {
    linkSync(part, target); // the first one stays: a later one may hold what the first program has brought up to date already
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(part, target); // a disk without links
  } finally {
    rmSync(part, { force: true });
  }
}
