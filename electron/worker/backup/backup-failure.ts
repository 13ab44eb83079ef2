import { DatabaseRefused } from '../../../db/migrate.ts';
import { AppError } from '../../../shared/contract/errors.ts';

/** A failure to read or write a backup, as a code with words. Never throws. */
export function backupFailure(failure: unknown): AppError {
  if (failure instanceof AppError) return failure;
  if (failure instanceof DatabaseRefused) return new AppError(failure.code, failure.data);
  const reason = String((failure as { code?: unknown }).code ?? (failure instanceof Error ? failure.name : 'unknown'));
  if (reason === 'ENOSPC' || reason === 'EDQUOT' || reason === 'EFBIG' || reason === 'SQLITE_FULL')
    return new AppError('backup_disk_full', { reason });
  if (/^(ENOENT|ENOTDIR|EACCES|EPERM|EROFS|ENODEV|SQLITE_CANTOPEN)/.test(reason)) return new AppError('backup_folder_missing', { reason });
  return new AppError('backup_failed', { reason });
}

/** What SQLite says of the branch's own database while it is read: damaged is another matter than a disk without room. */
export function sourceFailure(failure: unknown): unknown {
  const code = String((failure as { code?: unknown }).code);
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? new AppError('database_damaged', { reason: code }) : failure;
}
