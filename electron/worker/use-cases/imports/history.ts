import { IMPORTS_KEPT_FOR_UNDO, type ImportRecordRow, readImports } from '../../../../db/queries/imports.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { importContract } from '../../../../shared/contract/imports.ts';
import type { OutputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';

/** Newest first; of those that still stand only the newest can be undone. */
export function importHistory(context: StoreContext): OutputOf<(typeof importContract)['import.history']> {
  const records = readImports(context.db.read);
  const undoable = undoableId(records);
  return records.map(({ id, at, today, user, undoneAt, files }) => ({
    id,
    at,
    today,
    user,
    undoneAt,
    files: files.map((file) => ({
      kind: file.kind,
      name: file.name,
      rows: file.rows,
      new: file.new,
      changed: file.changed,
      rejected: file.rejected,
    })),
    undoable: id === undoable,
  }));
}

/** Throws `import_not_found`, `import_already_undone`, `import_not_newest`. */
export function requireUndoable(records: readonly ImportRecordRow[], importId: number): ImportRecordRow {
  const record = records.find((one) => one.id === importId);
  if (!record) throw new AppError('import_not_found');
  if (record.undoneAt !== null) throw new AppError('import_already_undone', { at: record.undoneAt });
  if (importId !== undoableId(records)) throw new AppError('import_not_newest');
  return record;
}

function undoableId(records: readonly ImportRecordRow[]): number | null {
  const newest = records.find((record) => record.undoneAt === null);
  const oldestKept = (records[0]?.id ?? 0) - IMPORTS_KEPT_FOR_UNDO + 1;
  return newest && newest.id >= oldestKept ? newest.id : null;
}
