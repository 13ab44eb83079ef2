import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { BACKUP_ENDING, type BackupKind, backupName, MANIFEST_ENDING } from '../../../shared/domain/backup/backup-name.ts';
import type { RotationRule } from '../../../shared/domain/backup/rotation.ts';
import type { LocalDateTime } from '../../../shared/domain/civil-date.ts';
import { backupDirOf } from '../branch-database.ts';
import { readAccess } from '../database-key/access-file.ts';
import { requireDatabase, type Store, type StoreContext } from '../store-context.ts';
import { removeLeftovers, rotate, type StoredBackup } from './backup-folder.ts';
import type { ManifestHead } from './backup-task.ts';
import type { BackupManifest } from './manifest.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import type { RunTask } from './run-task.ts';

interface Made {
  kind: BackupKind;
  /** Elsewhere than beside the branch: there nothing is removed. */
  folder?: string | undefined;
  run: RunTask;
}

/** Writes and verifies a backup of the open branch, then lets old ones go. Throws what run-task.ts says. */
export async function makeBackup(context: StoreContext, { kind, folder, run }: Made): Promise<StoredBackup> {
  const { file } = context.db;
  const target = folder ?? backupDirOf(file);
  await removeLeftovers(target, branchCodeOf(context.store));
  const { name, head } = nameBackup(context, { folder: target, kind, at: context.now });
  const path = join(target, name);
  const manifest = await run({ type: 'write', source: file, key: requireKey(context.store), target: path, head });
  if (folder === undefined) await rotate(target, manifest.branch.code, rotationRule(context));
  return { name, path, manifest };
}

/** A name that is free in the folder, and what the branch knows of the backup. */
export function nameBackup(
  context: StoreContext,
  { folder, kind, at }: { folder: string; kind: BackupKind; at: LocalDateTime },
): { name: string; head: ManifestHead } {
  const { file } = context.db;
  const access = readAccess(file);
  if (!access) throw new AppError('database_key_missing', { file });
  const branch = branchOf(context.store);
  const named = { branchCode: branch.code, at, kind };
  const isTaken = (name: string) => [BACKUP_ENDING, MANIFEST_ENDING].some((end) => existsSync(join(folder, `${name}${end}`)));
  let again = 1;
  while (isTaken(backupName(named, again))) again += 1;
  const head = { branch, kind, madeAt: context.store.clock.instant(), at, programVersion: PROGRAM_VERSION, access };
  return { name: backupName(named, again), head };
}

export function rotationRule({ settings }: StoreContext): RotationRule {
  return { daily: settings.backupDaily, weekly: settings.backupWeekly, monthly: settings.backupMonthly };
}

export function requireKey({ databaseKey }: Store): Buffer {
  if (!databaseKey) throw new AppError('database_key_missing');
  return databaseKey;
}

/** Of the open branch. Throws `no_branch_open`. */
export function branchCodeOf(store: Store): string {
  return branchOf(store).code;
}

function branchOf(store: Store): BackupManifest['branch'] {
  const profile = readBranchProfile(requireDatabase(store).read);
  if (!profile) throw new AppError('no_branch_open');
  return { code: profile.code, name: profile.name };
}
