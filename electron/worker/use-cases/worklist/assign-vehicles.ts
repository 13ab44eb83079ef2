import { query } from '../../../../db/handle.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

/** Gives vehicles to an admin, or to nobody. Throws `user_not_found` for one who is not there or no longer works here. */
export function assignVehicles(context: StoreContext, vehicleIds: readonly number[], userId: number | null): { assigned: number } {
  return context.db.transaction(() => {
    const db = context.db.write;
    if (userId !== null) {
      const user = db.first(query.selectFrom('users').select('active').where('id', '=', userId));
      if (user?.active !== 1) throw new AppError('user_not_found', { userId });
    }
    const ids = JSON.stringify(vehicleIds);
    const before = db
      .prepare<[string, number | null], { id: number; assignedTo: number | null }>(
        `SELECT id, assigned_to AS assignedTo FROM vehicles
         WHERE id IN (SELECT value FROM json_each(?)) AND assigned_to IS NOT ? ORDER BY id`,
      )
      .all(ids, userId);
    db.prepare<[number | null, string]>('UPDATE vehicles SET assigned_to = ? WHERE id IN (SELECT value FROM json_each(?))').run(
      userId,
      JSON.stringify(before.map((vehicle) => vehicle.id)),
    );
    if (before.length > 0) audit(context, { action: 'worklist.assign', entity: 'vehicles', before, after: { userId } });
    return { assigned: before.length };
  });
}
