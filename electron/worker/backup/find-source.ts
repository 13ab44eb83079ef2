import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BackupFacts, BackupSource } from '../../../shared/contract/backup.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { BACKUP_ENDING, MANIFEST_ENDING, parseBackupName } from '../../../shared/domain/backup/backup-name.ts';
import { readRemembered } from '../branch/remembered.ts';
import { backupDirOf } from '../branch-database.ts';
import { concernsOwn, isKnownFile, newBranchFile } from '../branches/known-branches.ts';
import type { Store } from '../store-context.ts';
import type { StoredBackup } from './backup-folder.ts';
import { type BackupManifest, readManifest } from './manifest.ts';
import { secondFolderOf } from './second-folder.ts';

export interface FoundBackup {
  name: string;
  place: BackupFacts['place'];
  /** Without ending. */
  path: string;
  manifest: BackupManifest;
}

/** The database that a restore is to replace: the open one, the one that does not open, or on a PC without any the one to be made. */
export function targetFile(store: Store): string {
  const known = store.database?.file ?? readRemembered(store.dataDir).branch;
  if (known !== null && existsSync(dirname(known))) return known;
  const first = join(store.dataDir, 'branch.db');
  return isKnownFile(store, first) ? newBranchFile(store) : first; // beside the branches that there are, in nobody's place
}

/** Of several branches that share a folder, only those that are this one's business. */
export function ofOwn(store: Store, backups: readonly StoredBackup[]): StoredBackup[] {
  return backups.filter(({ manifest }) => concernsOwn(store, manifest.branch.code));
}

/** The folder of each place that there is on this PC. */
export function foldersOf(store: Store): { place: 'first' | 'second'; folder: string }[] {
  const second = secondFolderOf(store);
  return [
    { place: 'first' as const, folder: backupDirOf(targetFile(store)) },
    ...(second ? [{ place: 'second' as const, folder: second.path }] : []),
  ];
}

/** Throws `backup_not_found`, `backup_half_written` (no manifest that can be read) or `database_not_kawal`. */
export function findBackup(store: Store, source: BackupSource): FoundBackup {
  const { path, place } = locate(store, source);
  const name = basename(path);
  if (!existsSync(`${path}${BACKUP_ENDING}`)) throw new AppError('backup_not_found', { name });
  const manifest = readManifest(`${path}${MANIFEST_ENDING}`);
  if (manifest) return { name, place, path, manifest };
  throw new AppError(parseBackupName(name) || existsSync(`${path}${MANIFEST_ENDING}`) ? 'backup_half_written' : 'database_not_kawal', {
    name,
  });
}

function locate(store: Store, source: BackupSource): Pick<FoundBackup, 'path' | 'place'> {
  if ('token' in source) {
    const chosen = store.files.pathOf(source.token, 'read');
    const ending = [MANIFEST_ENDING, BACKUP_ENDING].find((end) => chosen.endsWith(end));
    if (!ending) throw new AppError('database_not_kawal', { name: basename(chosen) });
    return { path: chosen.slice(0, -ending.length), place: 'file' };
  }
  const { name, place } = source;
  const folder = foldersOf(store).find((one) => one.place === place)?.folder;
  if (!folder || !parseBackupName(name)) throw new AppError('backup_not_found', { name }); // a name leads nowhere else
  return { path: join(folder, name), place };
}
