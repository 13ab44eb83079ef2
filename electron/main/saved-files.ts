import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';

const SAVED_KINDS = ['xlsx', 'csv', 'pdf', 'json', 'kawal-sync', 'zip'] as const;
export type SavedKind = (typeof SAVED_KINDS)[number];

/** The chosen path with the ending of its kind: whatever name was typed, we never write (or later open) a program. */
export function withEnding(path: string, kind: SavedKind): string {
  return extname(path).toLowerCase() === `.${kind}` ? path : `${path}.${kind}`;
}

/** May this file be opened with the PC's program for it? */
export function isSavedKind(path: string): boolean {
  return SAVED_KINDS.some((kind) => extname(path).toLowerCase() === `.${kind}`);
}

/** Whole or not at all: a full disk leaves the earlier file as it was. @throws `file_not_written`. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    throw new AppError('file_not_written', { reason: (fault as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}
