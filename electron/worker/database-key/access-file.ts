import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { wrappedKey } from './recovery-key.ts';

/** How the key of a branch database is come by; stands beside it, and in the manifest of each of its backups. */
export const databaseAccess = z.object({
  version: z.literal(1),
  /** By the vault of this PC; of no use on another. */
  sealed: z.string(),
  /** By the recovery key; null until one was printed. */
  recovery: wrappedKey.nullable(),
});
export type DatabaseAccess = z.infer<typeof databaseAccess>;

export function accessFileOf(databaseFile: string): string {
  return `${databaseFile}.access.json`;
}

/** null: there is none. Throws `database_key_missing` where something else stands there. */
export function readAccess(databaseFile: string): DatabaseAccess | null {
  const path = accessFileOf(databaseFile);
  if (!existsSync(path)) return null;
  try {
    return databaseAccess.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new AppError('database_key_missing', { file: databaseFile });
  }
}

/** All or nothing, and on the disk before anything is encrypted with a key that stands only here. */
export function writeAccess(databaseFile: string, access: DatabaseAccess): void {
  const path = accessFileOf(databaseFile);
  const part = openSync(`${path}.part`, 'w', 0o600);
  try {
    writeSync(part, `${JSON.stringify(access, null, 2)}\n`);
    fsyncSync(part);
  } finally {
    closeSync(part);
  }
  renameSync(`${path}.part`, path);
}
