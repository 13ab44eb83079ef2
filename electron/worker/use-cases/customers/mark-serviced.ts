import { query } from '../../../../db/handle.ts';
import { readVehicle } from '../../../../db/queries/customer-page.ts';
import type { customerContract } from '../../../../shared/contract/customers.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { parseCivilDate } from '../../../../shared/domain/civil-date.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { settleVisits } from '../../visits/settle-visits.ts';
import { deriveFollowUp } from '../contacts/derive-follow-up.ts';
import { afterChange } from './after-change.ts';
import { requireStanding } from './require-standing.ts';

type Serviced = InputOf<(typeof customerContract)['vehicle.markServiced']>;

/**
 * A visit that no file has told of closes a step by hand (DOMAIN 3, rule 1). A visit of that day that names no step is the same visit.
 * Throws `step_not_found`, `step_not_open` when it is done already, `field_refused` for a day that cannot be.
 */
export function markServiced(context: StoreContext, { vehicleId, programId, cycle, stepNo, date }: Serviced): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const vehicle = readVehicle(db, vehicleId);
    if (!vehicle) throw new AppError('vehicle_not_found', { vehicleId });
    requireStanding(db, vehicle.customer_id);
    if (parseCivilDate(date) === null) throw new AppError('field_refused', { field: 'date', why: 'impossible' });
    if (date > context.today) throw new AppError('field_refused', { field: 'date', why: 'in_future' });
    if (vehicle.purchase_date !== null && date < vehicle.purchase_date)
      throw new AppError('field_refused', { field: 'date', why: 'before_purchase' });
    const { step } = deriveFollowUp(context, { vehicleId, programId, cycle, stepNo }, context.today);
    if (step.state === 'done') throw new AppError('step_not_open', { state: step.state });
    recordVisit(context, { vehicleId, programId, cycle, stepNo, date });
    db.prepare<[number]>(
      'UPDATE vehicles SET last_visit_on = (SELECT max(date) FROM visits WHERE vehicle_id = vehicles.id) WHERE id = ?',
    ).run(vehicleId);
    settleVisits(context, [vehicleId]);
    afterChange(context, [vehicleId]);
    return { ok: true };
  });
}

function recordVisit(context: StoreContext, { vehicleId, programId, cycle, stepNo, date }: Serviced): void {
  const db = context.db.write;
  const claim = { program_id: programId, cycle, step_no: stepNo };
  const known = db.first(
    query
      .selectFrom('visits')
      .selectAll()
      .where('vehicle_id', '=', vehicleId)
      .where('date', '=', date)
      .where('kpb_step', 'is', null)
      .where('program_id', 'is', null)
      .orderBy('id'),
  );
  if (known) {
    db.run(query.updateTable('visits').set(claim).where('id', '=', known.id));
    audit(context, { action: 'vehicle.markServiced', entity: 'visit', entityId: known.id, before: known, after: claim });
    return;
  }
  const identity = `manual:${vehicleId}/${programId}/${cycle}/${stepNo}`;
  const row = { vehicle_id: vehicleId, identity, date, ...claim, source: 'manual' as const };
  const id = Number(db.run(query.insertInto('visits').values(row)).lastInsertRowid);
  audit(context, { action: 'vehicle.markServiced', entity: 'visit', entityId: id, after: row });
}
