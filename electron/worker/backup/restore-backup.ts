import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { connectDatabase } from '../../../db/connect.ts';
import { openBranchDatabase } from '../../../db/open.ts';
import { findUser } from '../../../db/queries/users.ts';
import { type SwapPlan, swapSteps } from '../../../db/swap.ts';
import type { BackupSource } from '../../../shared/contract/backup.ts';
import type { User } from '../../../shared/contract/branch.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { dateOf, daysBetween } from '../../../shared/domain/civil-date.ts';
import { openLastBranch, replaceOpenBranch } from '../branch/open-branch.ts';
import { backupDirOf } from '../branch-database.ts';
import type { StoreContext } from '../store-context.ts';
import { factsOf } from './backup-facts.ts';
import { backupFailure } from './backup-failure.ts';
import type { StoredBackup } from './backup-folder.ts';
import type { BackupEngine, WorkOptions } from './engine.ts';
import { targetFile } from './find-source.ts';
import { checkBackup } from './inspect-backup.ts';
import { prepareIncoming } from './prepare-incoming.ts';
import { readAuditHead } from './read-audit-head.ts';

interface Asked {
  from: BackupSource;
  recoveryKey?: string | undefined;
  /** As a person typed it: who restores must know which branch this is. */
  branchCode: string;
}

/**
 * Puts a backup in the place of the branch's database. It is checked to its end before anything is touched; the present state is backed up, or its
 * file put aside where it cannot be read; the swap itself is a few renames, of which a crash leaves either the old or the new database whole
 * (db/swap.ts). Throws the reason as an AppError; then the branch is open as before.
 */
export async function restoreBackup(context: StoreContext, engine: BackupEngine, asked: Asked, work: WorkOptions) {
  const backup = await checkBackup(context, engine, asked, work);
  if (asked.branchCode !== backup.manifest.branch.code) throw new AppError('backup_code_wrong', { code: backup.manifest.branch.code });
  const { store } = context;
  const file = targetFile(store);
  const user = context.user;
  const days = Math.max(0, daysBetween(dateOf(backup.manifest.at), context.today));
  const letWrite = stopWriting(context);
  try {
    const before = await backUpPresent(context, engine, work);
    const told = { file, backup, run: engine.runTask(work), daysBetween: days, before: before?.name ?? null };
    const withAccess = await prepareIncoming(context, told);
    if (work.signal?.aborted) throw new AppError('cancelled');
    work.onProgress?.({ phase: 'swap', done: 0, total: 1 });
    const isReplaced = existsSync(file);
    const aside = freeAside(file, context.now);
    const letGo = swapAndOpen(context, file, { aside, withAccess }, { key: backup.key, before });
    signInAgain(context, user);
    return {
      facts: factsOf(backup, backup.place),
      daysBetween: days,
      before: before?.name ?? null,
      keptAside: isReplaced && !letGo ? aside : null,
    };
  } catch (failure) {
    letWrite();
    throw backupFailure(failure);
  }
}

/** What is written from here on would be lost: it is refused instead, as `database_read_only`. Answers with the way back. */
function stopWriting({ store }: StoreContext): () => void {
  const { database } = store;
  const was = database?.isReadOnly ?? false;
  database?.setReadOnly(true);
  return () => {
    if (database && store.database === database) database.setReadOnly(was);
  };
}

/** Null where there is nothing that can be read, or no room for it: then its file is put aside instead of being let go. */
async function backUpPresent({ store }: StoreContext, engine: BackupEngine, work: WorkOptions): Promise<StoredBackup | null> {
  if (!store.database) return null;
  try {
    return await engine.make('before-restore', work);
  } catch (failure) {
    if ((failure as AppError).code === 'cancelled') throw failure;
    return null;
  }
}

interface Incoming {
  key: Buffer;
  before: StoredBackup | null;
}

/** In one go: nobody finds the store without a branch. Answers whether the present file was let go; what its backup does not hold stays aside. */
function swapAndOpen(context: StoreContext, file: string, plan: Omit<SwapPlan, 'discardAside'>, { key, before }: Incoming): boolean {
  const { store, today } = context;
  const present = { key: store.databaseKey, isOpen: store.database !== null };
  const open = (own: Buffer) =>
    replaceOpenBranch(store, { database: openBranchDatabase(file, { backupDir: backupDirOf(file), today, key: own }), key: own });
  store.database?.close();
  store.database = null;
  let discardAside = false;
  try {
    if (present.isOpen) discardAside = headAlone(file, present.key) === before?.manifest.auditHead.hash;
  } catch (failure) {
    if (present.key) open(present.key);
    throw failure;
  }
  try {
    for (const _step of swapSteps(file, { ...plan, discardAside }));
    open(key);
    return discardAside;
  } catch (failure) {
    void openLastBranch(store); // carries the swap through, or tells why not
    throw failure;
  }
}

/**
 * Where the audit ends: a command line may have written since the backup was made. Another program that has the database open would go on
 * writing into the file that is put aside; SQLite gives a file to one connection alone only when no other one has it open. Throws `database_locked`.
 */
function headAlone(file: string, key: Buffer | null): string | null {
  const db = connectDatabase(file, { key });
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    return headOf(db);
  } catch (failure) {
    throw String((failure as { code?: unknown }).code).startsWith('SQLITE_BUSY') ? new AppError('database_locked', { file }) : failure;
  } finally {
    db.close();
  }
}

/** null: it cannot be read any more, as the backup could not be made. */
function headOf(db: ReturnType<typeof connectDatabase>): string | null {
  try {
    return readAuditHead(db).hash;
  } catch {
    return null;
  }
}

function freeAside(file: string, now: string): string {
  const stamp = now.slice(0, 16).replace(/[:T]/g, '-');
  for (let n = 1; ; n += 1) {
    const aside = `${basename(file)}.replaced-${stamp}${n > 1 ? `-${n}` : ''}`;
    if (!existsSync(join(dirname(file), aside))) return aside;
  }
}

/** Who restored stays signed in, if the branch of then knew the same person in the same role; everybody else signs in anew. */
function signInAgain(context: StoreContext, user: User | null) {
  const known = user && findUser(context.db.read, user.id);
  if (user && known?.active && known.name === user.name && known.role === user.role) context.signIn(known);
}
