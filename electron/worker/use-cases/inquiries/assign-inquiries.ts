import { query, type ReadHandle } from '../../../../db/handle.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { UNDO_SECONDS, undoRefusal } from '../../../../shared/domain/undo-window.ts';
import type { StoreContext } from '../../store-context.ts';
import { changeInquiry, requireInquiry } from './change-inquiry.ts';
import { requireActiveUser } from './check-inquiry.ts';

/** Says who follows these inquiries up; null: nobody in particular. `changed`: those that were somebody else's. Throws `user_not_found`, `inquiry_not_found`. */
export function assignInquiries(context: StoreContext, ids: readonly number[], userId: number | null): { changed: number[] } {
  return context.db.transaction(() => {
    if (userId !== null) requireActiveUser(context.db.write, userId);
    const others = ids.map((id) => requireInquiry(context, id)).filter(({ assigned_to }) => assigned_to !== userId);
    for (const inquiry of others) changeInquiry(context, inquiry, 'inquiry.assign', { assigned_to: userId });
    return { changed: others.map(({ id }) => id) };
  });
}

/**
 * Gives each back to whom it belonged before the user assigned or took it, as the audit tells. Those that somebody assigned anew since stay with
 * whom they are, and are counted as `kept`. Throws `inquiry_not_found`, and `assignment_undo_late` once the seconds for it have passed.
 */
export function undoInquiryAssignment(context: StoreContext, ids: readonly number[]): { restored: number; kept: number } {
  return context.db.transaction(() => {
    const now = context.store.clock.instant();
    const own = context.requireUser().id;
    let restored = 0;
    for (const id of ids) {
      const inquiry = requireInquiry(context, id);
      const last = lastAssignment(context.db.write, id);
      if (last?.byId !== own || last.after !== inquiry.assigned_to) continue;
      if (undoRefusal({ recordedAt: last.at, now, own: true, dayHandedIn: false, builtOn: false }))
        throw new AppError('assignment_undo_late', { seconds: UNDO_SECONDS });
      changeInquiry(context, inquiry, 'inquiry.undoAssign', { assigned_to: last.before });
      restored += 1;
    }
    return { restored, kept: ids.length - restored };
  });
}

/** The newest of its assignments that was not taken back. */
function lastAssignment(db: ReadHandle, id: number) {
  const row = db.first(
    query
      .selectFrom('audit')
      .select(['action', 'at', 'user_id', 'before', 'after'])
      .where('entity', '=', 'inquiry')
      .where('entity_id', '=', String(id))
      .where('action', 'in', ['inquiry.assign', 'inquiry.undoAssign'])
      .orderBy('id', 'desc')
      .limit(1),
  );
  if (row?.action !== 'inquiry.assign') return null;
  return { at: row.at, byId: row.user_id, before: assigneeIn(row.before), after: assigneeIn(row.after) };
}

function assigneeIn(told: string | null): number | null {
  return (JSON.parse(told ?? '{}') as { assigned_to?: number | null }).assigned_to ?? null;
}
