import { query, type ReadHandle } from '../../../../db/handle.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { UNDO_SECONDS, undoRefusal } from '../../../../shared/domain/undo-window.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

interface Assignment {
  at: string;
  byId: number | null;
  userId: number | null;
  /** Vehicles by whom they belonged to before. */
  before: { assignedTo: number | null; vehicleIds: number[] }[];
}

/**
 * Gives the vehicles of an assignment back to whom each belonged before, as the audit tells. Those that somebody assigned anew since stay with
 * whom they are, and are counted as `kept`. Throws `assignment_not_found` where there is none, or it is somebody else's, and
 * `assignment_undo_late` once the seconds for it have passed.
 */
export function undoAssignment(context: StoreContext, assignmentId: number): { restored: number; kept: number } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const done = readAssignment(db, assignmentId);
    if (!done || done.byId !== context.requireUser().id) throw new AppError('assignment_not_found', { assignmentId });
    const now = context.store.clock.instant();
    if (undoRefusal({ recordedAt: done.at, now, own: true, dayHandedIn: false, builtOn: false })) {
      throw new AppError('assignment_undo_late', { seconds: UNDO_SECONDS });
    }
    const restore = db.prepare<[number | null, string, number | null], { id: number }>(
      'UPDATE vehicles SET assigned_to = ? WHERE id IN (SELECT value FROM json_each(?)) AND assigned_to IS ? RETURNING id',
    );
    const after = done.before.flatMap(({ assignedTo, vehicleIds }) => {
      const ids = restore.all(assignedTo, JSON.stringify(vehicleIds), done.userId).map(({ id }) => id);
      return ids.length > 0 ? [{ assignedTo, vehicles: ids.length, vehicleIds: ids }] : [];
    });
    const restored = count(after);
    const before = { userId: done.userId, vehicles: restored };
    if (restored > 0) audit(context, { action: 'worklist.undoAssign', entity: 'vehicles', before, after });
    return { restored, kept: count(done.before) - restored };
  });
}

function count(groups: readonly { vehicleIds: readonly number[] }[]): number {
  return groups.reduce((sum, { vehicleIds }) => sum + vehicleIds.length, 0);
}

/** Few vehicles are told one by one, many by whom they belonged to (assign-vehicles.ts). */
type Told = { id: number; assignedTo: number | null } | { assignedTo: number | null; vehicleIds: number[] };

function readAssignment(db: ReadHandle, id: number): Assignment | null {
  const row = db.first(
    query.selectFrom('audit').select(['at', 'user_id', 'before', 'after']).where('id', '=', id).where('action', '=', 'worklist.assign'),
  );
  if (!row) return null;
  const told = JSON.parse(row.before ?? '[]') as Told[];
  const { userId } = JSON.parse(row.after ?? '{}') as { userId: number | null };
  const before = [...Map.groupBy(told, ({ assignedTo }) => assignedTo)].map(([assignedTo, entries]) => ({
    assignedTo,
    vehicleIds: entries.flatMap((entry) => ('vehicleIds' in entry ? entry.vehicleIds : [entry.id])),
  }));
  return { at: row.at, byId: row.user_id, userId, before };
}
