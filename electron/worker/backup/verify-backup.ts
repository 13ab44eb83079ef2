import { connectDatabase, type DatabaseKey } from '../../../db/connect.ts';
import { countRows } from '../../../db/encrypt.ts';
import { refuseUnknown } from '../../../db/migrate.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { TaskTools } from './backup-task.ts';
import { hashFile } from './durable-files.ts';
import type { BackupManifest } from './manifest.ts';
import { readAuditHead } from './read-audit-head.ts';

type Expected = Pick<BackupManifest, 'schemaVersion' | 'counts' | 'auditHead'>;

/**
 * Opens a backup's database and compares it with what is said of it. Throws `backup_key_wrong`, `backup_damaged`, `database_not_kawal`,
 * `database_from_future`.
 */
export function verifyDatabase(file: string, key: DatabaseKey, expected: Expected): void {
  try {
    const db = connectDatabase(file, { key, readonly: true, mayOpen: (opened) => refuseUnknown(opened, file) });
    try {
      requireEqual('quick_check', db.pragma('quick_check', { simple: true }), 'ok');
      requireEqual('schema', db.pragma('user_version', { simple: true }), expected.schemaVersion);
      requireEqual('rows', JSON.stringify(countRows(db)), JSON.stringify(expected.counts));
      requireEqual('audit', JSON.stringify(readAuditHead(db)), JSON.stringify(expected.auditHead));
    } finally {
      db.close();
    }
  } catch (failure) {
    const code = String((failure as { code?: unknown }).code);
    if (code.startsWith('SQLITE_NOTADB')) throw new AppError('backup_key_wrong');
    if (code.startsWith('SQLITE_')) throw new AppError('backup_damaged', { what: code });
    throw failure;
  }
}

/** Reads the file to its end. Throws `backup_damaged` where it is not the one that the manifest was written for. */
export function verifyHash(
  file: string,
  { bytes, sha256 }: Pick<BackupManifest, 'bytes' | 'sha256'>,
  { report }: Pick<TaskTools, 'report'>,
): void {
  const found = hashFile(file, (done, total) => report({ phase: 'verify', done, total }));
  requireEqual('bytes', found.bytes, bytes);
  requireEqual('sha256', found.sha256, sha256);
}

function requireEqual(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new AppError('backup_damaged', { what });
}
