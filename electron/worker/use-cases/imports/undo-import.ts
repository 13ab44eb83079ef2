import { createdRanges, deleteCreated, laterWork, revertChanges, touchedVehicles } from '../../../../db/queries/import-changes.ts';
import { mergesInTheWay } from '../../../../db/queries/import-merges.ts';
import { markUndone, readImports, vehiclesSaidToBeServicedHere } from '../../../../db/queries/imports.ts';
import { indexVehicles } from '../../../../db/queries/search-index.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireUndoable } from './history.ts';

/**
 * Puts back what the newest import created and changed (DOMAIN 2). What people have changed since in rows that stood before stays; where
 * they have worked on a row that the import created, it cannot be undone: `import_has_later_work`; nor where they have merged or parted people
 * whom it touched: `import_has_merge` {merges}, `import_has_unmerge`. Returns the number of rows put back.
 */
export function undoImport(context: StoreContext, importId: number): number {
  try {
    return context.db.transaction(() => undoInTransaction(context, importId));
  } catch (fault) {
    // Something else refers to a created row: SQLite finds it when the transaction ends.
    if ((fault as { code?: string }).code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
      throw new AppError('import_has_later_work', { contacts: 0, bookings: 0, others: 1 });
    throw fault;
  }
}

function undoInTransaction(context: StoreContext, importId: number): number {
  const db = context.db.write;
  requireUndoable(readImports(db), importId);
  refuseBetweenMerges(context, importId);
  const created = createdRanges(db, importId);
  const touched = touchedVehicles(db, importId);
  const changed = revertChanges(db, importId);
  const work = laterWork(db, created);
  if (work.contacts + work.bookings + work.others > 0) throw new AppError('import_has_later_work', work);
  const deleted = deleteCreated(db, created);
  markUndone(db, importId, context.now);
  const newVehicles = created.find((range) => range.table === 'vehicles');
  const left = touched.filter((id) => !newVehicles || id < newVehicles.from || id > newVehicles.to);
  replanVehicles(context, [...new Set([...left, ...vehiclesSaidToBeServicedHere(db)])]);
  indexVehicles(db, left);
  audit(context, { action: 'import.undo', entity: 'import', entityId: importId, after: { changed, deleted } });
  return changed + deleted;
}

/** What a merge moved is noted as it stood after the import, and the other way round: undone out of order, people would get what is not theirs. */
function refuseBetweenMerges(context: StoreContext, importId: number): void {
  const { standing, parted } = mergesInTheWay(context.db.write, importId);
  if (standing.length > 0) throw new AppError('import_has_merge', { merges: standing.length, mergeId: standing[0] });
  if (parted.length > 0) throw new AppError('import_has_unmerge', { merges: parted.length });
}
