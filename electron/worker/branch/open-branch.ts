import { existsSync } from 'node:fs';
import { DatabaseRefused } from '../../../db/migrate.ts';
import { type BranchDatabase, openBranchDatabase } from '../../../db/open.ts';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import { findUser } from '../../../db/queries/users.ts';
import type { User } from '../../../shared/contract/branch.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { backupDirOf } from '../branch-database.ts';
import type { Store } from '../store-context.ts';
import { readRemembered, remember } from './remembered.ts';

export interface OpeningFault {
  code: string;
  data: Record<string, unknown>;
}

/** Why the remembered branch is not open; kept beside the store, because the first window asks only later. */
const faults = new WeakMap<Store, OpeningFault>();

export function openingFaultOf(store: Store): OpeningFault | null {
  return faults.get(store) ?? null;
}

/** Opens the branch that was open last. Never throws: what went wrong is returned, kept, and told by branch.state. null: open, or nothing to open. */
export function openLastBranch(store: Store): OpeningFault | null {
  const { branch } = readRemembered(store.dataDir);
  faults.delete(store);
  if (branch === null) return null;
  try {
    openBranch(store, branch);
    return null;
  } catch (failure) {
    const fault = failure instanceof AppError ? { code: failure.code, data: failure.data } : { code: 'internal_error', data: {} };
    faults.set(store, fault);
    return fault;
  }
}

/** The user who worked last in the open branch, unless deactivated since. */
export function rememberedUser(store: Store): User | null {
  const { userId } = readRemembered(store.dataDir);
  const user = store.database && userId !== null ? findUser(store.database.read, userId) : null;
  return user?.active ? user : null;
}

/** Opens an existing branch file in place of the one that is open. A file that is refused leaves that one open. */
export function openBranch(store: Store, file: string): void {
  if (store.database?.file === file) return;
  replaceOpenBranch(store, openExisting(store, file));
}

export function replaceOpenBranch(store: Store, database: BranchDatabase): void {
  store.database?.close();
  store.database = database;
  faults.delete(store);
  if (readRemembered(store.dataDir).branch !== database.file) remember(store.dataDir, { branch: database.file, userId: null });
}

function openExisting(store: Store, file: string): BranchDatabase {
  if (!existsSync(file)) throw new AppError('file_not_found', { file });
  try {
    const database = openBranchDatabase(file, { backupDir: backupDirOf(file), today: store.clock.today('Asia/Jakarta') });
    if (readBranchProfile(database.read)) return database;
    database.close();
  } catch (failure) {
    throw new AppError(codeOf(failure), failure instanceof DatabaseRefused ? failure.data : { file });
  }
  throw new AppError('database_not_kawal', { file });
}

const CODES: Record<string, ErrorCode> = {
  SQLITE_NOTADB: 'database_not_kawal',
  SQLITE_CORRUPT: 'database_damaged',
  SQLITE_BUSY: 'database_locked',
  SQLITE_LOCKED: 'database_locked',
  SQLITE_FULL: 'disk_full',
  SQLITE_CANTOPEN: 'file_not_found',
};

/** SQLite's own codes may carry a suffix: SQLITE_CORRUPT_VTAB. */
function codeOf(failure: unknown): ErrorCode {
  if (failure instanceof DatabaseRefused) return failure.code;
  const code = String((failure as { code?: unknown }).code);
  const known = Object.keys(CODES).find((name) => code === name || code.startsWith(`${name}_`));
  return (known && CODES[known]) || 'database_damaged';
}
