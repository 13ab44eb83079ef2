import { type DatabaseKey, isPlainDatabase } from '../../../db/connect.ts';
import { encryptDatabase } from '../../../db/encrypt.ts';
import { type BranchDatabase, openBranchDatabase } from '../../../db/open.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { backupDirOf } from '../branch-database.ts';
import { requireLocalFolder } from '../data-folder/require-local-folder.ts';
import type { Vault } from '../sync/vault.ts';
import { makeDatabaseKey, readDatabaseKey } from './database-key.ts';

export interface OpenedBranch {
  database: BranchDatabase;
  key: DatabaseKey;
}

/**
 * Opens the branch database at `file` with its own key; one that an older version left unencrypted is encrypted first.
 * Throws `folder_on_network`, `database_key_unreadable`, `database_key_missing`, `DatabaseRefused`, or what SQLite throws.
 */
export async function openEncrypted(file: string, { vault, today }: { vault: Vault; today: string }): Promise<OpenedBranch> {
  requireLocalFolder(file);
  const backupDir = backupDirOf(file);
  const isPlain = isPlainDatabase(file);
  const known = await readDatabaseKey(file, vault);
  if (!isPlain && !known) throw new AppError('database_key_missing', { file });
  const key = known ?? (await encryptFirst());
  if (isPlain) encryptDatabase(file, { key, backupDir, today });
  try {
    return { database: openBranchDatabase(file, { backupDir, today, key }), key };
  } catch (failure) {
    // The key is the file's own: a first page that it does not open is damaged.
    if ((failure as { code?: unknown }).code === 'SQLITE_NOTADB') throw new AppError('database_damaged', { file });
    throw failure;
  }

  /** Before the key is made: a file of another program is refused as it is. */
  async function encryptFirst(): Promise<DatabaseKey> {
    openBranchDatabase(file, { backupDir, today, key: null }).close();
    return makeDatabaseKey(file, vault);
  }
}
