import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_ENDING, MANIFEST_ENDING, parseBackupName, safeCode } from '../../../shared/domain/backup/backup-name.ts';
import { backupsToRemove, type RotationRule } from '../../../shared/domain/backup/rotation.ts';
import { type BackupManifest, readManifest } from './manifest.ts';

/** A pair of file and manifest that belong together, as far as can be said without reading all of it. */
export interface StoredBackup {
  name: string;
  /** Path without ending. */
  path: string;
  manifest: BackupManifest;
}

/** The backups in a folder, newest first. Files without a manifest, and those that are not as long as it says, do not count. None where there is no folder. */
export async function listBackups(folder: string): Promise<StoredBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.filter((name) => name.endsWith(MANIFEST_ENDING)).map((name) => lookAt(folder, name)));
  return found.filter((one) => one !== null).toSorted((a, b) => compare(b.manifest.madeAt, a.manifest.madeAt) || compare(b.name, a.name));
}

async function lookAt(folder: string, manifestName: string): Promise<StoredBackup | null> {
  const name = manifestName.slice(0, -MANIFEST_ENDING.length);
  if (!parseBackupName(name)) return null;
  const path = join(folder, name);
  const size = await stat(`${path}${BACKUP_ENDING}`).then(
    (found) => found.size,
    () => null,
  );
  const manifest = size === null ? null : readManifest(`${path}${MANIFEST_ENDING}`);
  return manifest?.bytes === size ? { name, path, manifest } : null;
}

/** Removes what the rule lets go of this branch's backups: pairs only, manifest first, so that what is left of a stopped removal does not count. */
export async function rotate(folder: string, branchCode: string, rule: RotationRule): Promise<string[]> {
  const own = (await listBackups(folder)).filter(({ manifest }) => manifest.branch.code === branchCode);
  const rotated = own.map(({ name, manifest }) => ({ name, kind: manifest.kind, at: manifest.at }));
  const removed = backupsToRemove(rotated, rule);
  for (const name of removed) {
    await rm(join(folder, `${name}${MANIFEST_ENDING}`), { force: true });
    await rm(join(folder, `${name}${BACKUP_ENDING}`), { force: true });
  }
  return removed;
}

/** What a stopped write of this branch left: it never becomes a backup. Not while one is being written. */
export async function removeLeftovers(folder: string, branchCode: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const base = LEFTOVER.exec(name)?.[1];
    if (base && parseBackupName(base)?.branchCode === safeCode(branchCode)) await rm(join(folder, name), { force: true });
  }
}

const LEFTOVER = /^(.+)\.kawal(?:\.json)?\.(?:part|adopting)(?:-wal|-shm|-journal)?$/;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
