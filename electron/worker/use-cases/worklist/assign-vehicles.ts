import { query } from '../../../../db/handle.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

interface Assigned {
  id: number;
  /** To whom it was before. */
  assignedTo: number | null;
}

/** How many it changed, and the row of the audit that tells of them, from which it can be taken back. */
interface Done {
  assigned: number;
  assignmentId: number | null;
}

/** Gives vehicles to an admin, or to nobody. Throws `user_not_found` for one who is not there or no longer works here. */
export function assignVehicles(context: StoreContext, vehicleIds: readonly number[], userId: number | null): Done {
  return context.db.transaction(() => {
    const before = assign(context, vehicleIds, userId);
    return tell(context, before, { before, after: { userId } });
  });
}

/** As above, for as many as a branch has: the audit tells them together by whom they belonged to, since nobody reads them one by one. */
export function assignFoundVehicles(context: StoreContext, vehicleIds: readonly number[], userId: number | null): Done {
  return context.db.transaction(() => {
    const changed = assign(context, vehicleIds, userId);
    const before = [...Map.groupBy(changed, ({ assignedTo }) => assignedTo)].map(([assignedTo, vehicles]) => ({
      ...{ assignedTo, vehicles: vehicles.length },
      vehicleIds: vehicles.map(({ id }) => id),
    }));
    return tell(context, changed, { before, after: { userId, vehicles: changed.length } });
  });
}

function tell(context: StoreContext, changed: readonly Assigned[], told: { before: unknown; after: unknown }): Done {
  const assignmentId = changed.length > 0 ? audit(context, { action: 'worklist.assign', entity: 'vehicles', ...told }) : null;
  return { assigned: changed.length, assignmentId };
}

/** Those that this changes, as they were. */
function assign(context: StoreContext, vehicleIds: readonly number[], userId: number | null): Assigned[] {
  const db = context.db.write;
  if (userId !== null) {
    const user = db.first(query.selectFrom('users').select('active').where('id', '=', userId));
    if (user?.active !== 1) throw new AppError('user_not_found', { userId });
  }
  const before = db
    .prepare<[string, number | null], Assigned>(
      `SELECT id, assigned_to AS assignedTo FROM vehicles
       WHERE id IN (SELECT value FROM json_each(?)) AND assigned_to IS NOT ? ORDER BY id`,
    )
    .all(JSON.stringify(vehicleIds), userId);
  db.prepare<[number | null, string]>('UPDATE vehicles SET assigned_to = ? WHERE id IN (SELECT value FROM json_each(?))').run(
    userId,
    JSON.stringify(before.map(({ id }) => id)),
  );
  return before;
}
