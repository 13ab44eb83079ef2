import { existsSync } from 'node:fs';
import { openBranchReadOnly } from '../../../db/open-read-only.ts';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import { isSwapping } from '../../../db/swap.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { codeOfFailure } from '../branch/open-branch.ts';
import { createContext } from '../create-context.ts';
import { requireLocalFolder } from '../data-folder/require-local-folder.ts';
import { readDatabaseKey } from '../database-key/database-key.ts';
import type { Store, StoreContext } from '../store-context.ts';

/**
 * Looks into a branch that is not open: a connection of its own that cannot write, with that branch's own key, closed again at once.
 * `look` must not await. Throws an AppError: `file_not_found`, `database_damaged`, `database_key_unreadable`, `database_locked`, …, and
 * `branch_needs_opening` where an update or a restore is to be finished first, which only opening it does.
 */
export async function readElsewhere<Result>(store: Store, file: string, look: (context: StoreContext) => Result): Promise<Result> {
  if (!existsSync(file)) throw new AppError('file_not_found', { file });
  requireLocalFolder(file);
  if (isSwapping(file)) throw new AppError('branch_needs_opening', { file });
  const key = await readDatabaseKey(file, store.vaultOf(file));
  if (!key) throw new AppError('database_key_missing', { file });
  try {
    const database = openBranchReadOnly(file, key);
    if (!database) throw new AppError('branch_needs_opening', { file });
    try {
      if (!readBranchProfile(database.read)) throw new AppError('database_not_kawal', { file });
      const { clock, files, dataDir, parserWorkerPath, vault, vaultOf } = store;
      const apart: Store = { clock, files, dataDir, parserWorkerPath, vault, vaultOf, database, databaseKey: null, sync: null };
      return look(createContext(apart, null, { operator: true }));
    } finally {
      database.close();
    }
  } catch (failure) {
    if (failure instanceof AppError) throw failure;
    const code = codeOfFailure(failure);
    // The key is the file's own: a first page that it does not open is damaged.
    throw new AppError(code === 'database_not_kawal' && !isRefusal(failure) ? 'database_damaged' : code, { file });
  }
}

function isRefusal(failure: unknown): boolean {
  return (failure as { code?: unknown }).code === 'database_not_kawal';
}
