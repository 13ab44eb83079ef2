import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';

/**
 * Writes beside `path` and moves into place when all is on the disk: a failed or cancelled export leaves the older file
 * as it was. Throws `file_not_written` (also when Excel holds the file open) or `disk_full`.
 */
export async function replaceFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const file = await open(draft, 'wx');
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw describeFailure(error);
  }
}

/** Of the disk, of the user's quota, for a file of this size. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function describeFailure(error: unknown): unknown {
  const code = error instanceof Error && 'syscall' in error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined) return error;
  return NO_ROOM.has(code) ? new AppError('disk_full') : new AppError('file_not_written', { reason: code });
}
