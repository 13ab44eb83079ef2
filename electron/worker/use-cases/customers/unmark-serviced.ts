import { query } from '../../../../db/handle.ts';
import { IS_MARKED } from '../../../../db/queries/marked-visits.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { settleVisits } from '../../visits/settle-visits.ts';
import { changeBooking, requireBooking } from '../bookings/change-booking.ts';
import { afterChange } from './after-change.ts';
import { requireStandingOwners } from './require-standing.ts';

const NO_CLAIM = { program_id: null, cycle: null, step_no: null };

/**
 * Takes back that a step was marked as serviced: the wrong vehicle, step or day. The visit goes, or, where a file had brought it, its claim on
 * the step; a booking that it had settled is open again. Throws `visit_not_marked`.
 */
export function unmarkServiced(context: StoreContext, { visitId }: { visitId: number }): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const isMarked = db.prepare<[number]>(`SELECT 1 FROM visits WHERE id = ? AND ${IS_MARKED}`).get(visitId) !== undefined;
    const visit = db.first(query.selectFrom('visits').selectAll().where('id', '=', visitId));
    if (!visit || !isMarked) throw new AppError('visit_not_marked', { visitId });
    const vehicleId = visit.vehicle_id;
    requireStandingOwners(db, [vehicleId]);
    if (visit.source === 'a2') db.run(query.updateTable('visits').set(NO_CLAIM).where('id', '=', visitId));
    else {
      for (const { id } of db.all(query.selectFrom('bookings').select('id').where('visit_id', '=', visitId)))
        changeBooking(context, requireBooking(context, id), 'booking.reopen', {
          status: 'open',
          settled_at: null,
          shown_on: null,
          visit_id: null,
        });
      db.run(query.deleteFrom('visits').where('id', '=', visitId));
    }
    const after = visit.source === 'a2' ? NO_CLAIM : undefined;
    audit(context, { action: 'vehicle.unmarkServiced', entity: 'visit', entityId: visitId, before: visit, ...(after && { after }) });
    db.prepare<[number]>(
      'UPDATE vehicles SET last_visit_on = (SELECT max(date) FROM visits WHERE vehicle_id = vehicles.id) WHERE id = ?',
    ).run(vehicleId);
    settleVisits(context, [vehicleId]);
    afterChange(context, [vehicleId]);
    return { ok: true };
  });
}
