import { connectDatabase, type DatabaseKey } from './connect.ts';
import { createHandle } from './handle.ts';
import { refuseUnknown } from './migrate.ts';
import type { BranchDatabase } from './open.ts';

/**
 * Opens a branch database to look at it: SQLite itself refuses every write, and nothing is migrated. null: its schema is older than this
 * program reads, so it must be opened by `openBranchDatabase` once. Throws `DatabaseRefused`, or what SQLite throws.
 */
export function openBranchReadOnly(file: string, key: DatabaseKey): BranchDatabase | null {
  const raw = connectDatabase(file, { key, readonly: true });
  try {
    const { version, newest } = refuseUnknown(raw, file);
    if (version < newest) {
      raw.close();
      return null;
    }
  } catch (failure) {
    raw.close();
    throw failure;
  }
  const handle = createHandle(raw);
  return {
    file,
    raw,
    write: handle,
    read: handle,
    isReadOnly: true,
    setReadOnly: () => {}, // it never is anything else
    transaction: (work) => raw.transaction(work).deferred(),
    close: () => raw.close(),
  };
}
