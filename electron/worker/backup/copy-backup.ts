import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { BACKUP_ENDING, MANIFEST_ENDING } from '../../../shared/domain/backup/backup-name.ts';
import type { TaskTools } from './backup-task.ts';
import { copyFileDurably, renameDurably } from './durable-files.ts';
import { type BackupManifest, readManifest } from './manifest.ts';
import { verifyHash } from './verify-backup.ts';
import { writeManifest } from './write-backup.ts';

/** Copies a backup into another folder: file first, read back and compared there, manifest last. */
export function copyBackup({ backup, target }: { backup: string; target: string }, tools: TaskTools): BackupManifest {
  const manifest = unpackBackup({ backup, target: `${target}${BACKUP_ENDING}` }, tools);
  writeManifest(target, manifest);
  return manifest;
}

/** Copies a backup's database to `target`, read back and compared there. A failed copy leaves nothing. */
export function unpackBackup({ backup, target }: { backup: string; target: string }, tools: TaskTools): BackupManifest {
  const manifest = requireManifest(backup);
  const part = `${target}.part`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    copyFileDurably(`${backup}${BACKUP_ENDING}`, part, (done, total) => tools.report({ phase: 'copy', done, total }));
    verifyHash(part, manifest, tools);
    renameDurably(part, target);
    return manifest;
  } catch (failure) {
    rmSync(part, { force: true });
    throw failure;
  }
}

/** Throws `backup_half_written`. */
export function requireManifest(backup: string): BackupManifest {
  const manifest = readManifest(`${backup}${MANIFEST_ENDING}`);
  if (!manifest) throw new AppError('backup_half_written');
  return manifest;
}
