import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { writeWorkbook } from '../../../shared/spreadsheet-writer/xlsx-file.ts';
import { type OutputSheet, TooManyRowsError } from '../../../shared/spreadsheet-writer/xlsx-sheet-writer.ts';
import { replaceFile } from './replace-file.ts';

/** Throws `file_not_written`, `disk_full`, `too_many_rows`, and whatever `rows` throw; an older file stays then. */
export async function writeXlsx(path: string, sheets: readonly OutputSheet[]): Promise<void> {
  try {
    await replaceFile(path, (file) => writeWorkbook((bytes, position) => writeAll(file, bytes, position), sheets));
  } catch (error) {
    throw error instanceof TooManyRowsError ? new AppError('too_many_rows', { limit: error.limit }) : error;
  }
}

/** A nearly full disk may take a part and say so only by the count. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
