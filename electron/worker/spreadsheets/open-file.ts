import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { SpreadsheetLimits } from './limits.ts';

/** A file opened once for all looks at it, so that checks and reader see the same bytes. */
export interface OpenFile {
  path: string;
  descriptor: number;
  size: number;
}

/** Throws `file_not_found`, `file_empty` or `file_too_large`. */
export function openFile(path: string, limits: SpreadsheetLimits): OpenFile {
  const descriptor = openDescriptor(path);
  const stat = fstatSync(descriptor);
  const refusal = refusalOf(stat.isFile(), stat.size, limits);
  if (refusal) {
    closeSync(descriptor);
    throw refusal;
  }
  return { path, descriptor, size: stat.size };
}

export function closeFile(file: OpenFile): void {
  closeSync(file.descriptor);
}

function openDescriptor(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    // Locked or forbidden files are, for the user, files that cannot be opened; the reason goes along.
    throw new AppError('file_not_found', { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

function refusalOf(isFile: boolean, size: number, limits: SpreadsheetLimits): AppError | null {
  if (!isFile) return new AppError('file_not_found', { reason: 'not_a_file' });
  if (size === 0) return new AppError('file_empty');
  return size > limits.fileBytes ? new AppError('file_too_large', { bytes: size, limitBytes: limits.fileBytes }) : null;
}

/** Exactly `length` bytes from `position`; a file that ends earlier is `file_truncated`. */
export function readRange(file: OpenFile, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file.descriptor, bytes, filled, length - filled, position + filled);
    if (count === 0) throw new AppError('file_truncated', { bytes: file.size });
    filled += count;
  }
  return bytes;
}

export function readWhole(file: OpenFile): Buffer {
  return readRange(file, 0, file.size);
}

/** Hex digest of the whole file: names it in the import history. */
export function sha256Of(file: OpenFile): string {
  const hash = createHash('sha256');
  const step = 4 * 1024 * 1024;
  for (let position = 0; position < file.size; position += step) {
    hash.update(readRange(file, position, Math.min(step, file.size - position)));
  }
  return hash.digest('hex');
}
