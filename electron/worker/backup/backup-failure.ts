import { DatabaseRefused } from '../../../db/migrate.ts';
import { AppError } from '../../../shared/contract/errors.ts';

/** A failure to read or write a backup, as a code with words. Never throws. */
export function backupFailure(failure: unknown): AppError {
  if (failure instanceof AppError) return failure;
  if (failure instanceof DatabaseRefused) return new AppError(failure.code, failure.data);
  const reason = String((failure as { code?: unknown }).code ?? (failure instanceof Error ? failure.name : 'unknown'));
  // A quota or a limit on files looks to SQLite like a broken disk; what it cannot read, verify-backup.ts calls damaged.
  if (/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR)/.test(reason)) return new AppError('backup_disk_full', { reason });
  if (/^(ENOENT|ENOTDIR|EEXIST|EACCES|EPERM|EROFS|ENODEV|SQLITE_CANTOPEN)/.test(reason))
    return new AppError('backup_folder_missing', { reason });
  return new AppError('backup_failed', { reason });
}

/** What SQLite says of the branch's own database while it is read: damaged is another matter than a disk without room. */
export function sourceFailure(failure: unknown): unknown {
  const code = String((failure as { code?: unknown }).code);
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_(SHORT_READ|READ|CORRUPTFS|DATA))/.test(code)
    ? new AppError('database_damaged', { reason: code })
    : failure;
}
