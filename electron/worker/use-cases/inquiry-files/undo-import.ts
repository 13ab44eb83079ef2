import { readLastInquiryImport, takeBackUntouched } from '../../../../db/queries/inquiry-import.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

/**
 * Takes back what nobody has worked on since: those inquiries of the newest file that were not changed, answered or booked. Work is never
 * lost, so the others stay. Throws `import_not_found`, `import_not_newest`, `import_already_undone`, `import_has_later_work`.
 */
export function undoInquiryImport(context: StoreContext, importId: number): { removed: number; kept: number } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const last = readLastInquiryImport(db);
    if (!last || importId > last.id) throw new AppError('import_not_found');
    if (importId < last.id) throw new AppError('import_not_newest');
    if (last.undoneAt !== null) throw new AppError('import_already_undone');
    if (last.untouched === 0) throw new AppError('import_has_later_work');
    const removed = takeBackUntouched(db, importId, context.now);
    const kept = last.added - removed;
    audit(context, {
      action: 'inquiry.undoImport',
      entity: 'inquiry_import',
      entityId: importId,
      before: { file: last.name, added: last.added },
      after: { file: last.name, added: kept, deleted: removed },
    });
    return { removed, kept };
  });
}
