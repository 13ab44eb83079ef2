import { query } from '../../../../db/handle.ts';
import type { StoredBooking } from '../../../../db/queries/bookings.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

/**
 * "Done" said by hand: a visit of that day that closes the booked step. An imported visit of the same day is the same visit and is
 * linked instead; it closes the step only when it names none itself, because the import is the truth (DOMAIN 5).
 */
export function recordVisitByHand(context: StoreContext, booking: StoredBooking, day: CivilDate): number {
  const db = context.db.write;
  const step = { program_id: booking.program_id, cycle: booking.cycle, step_no: booking.step_no };
  const imported = db.first(
    query
      .selectFrom('visits')
      .selectAll()
      .where('vehicle_id', '=', booking.vehicle_id)
      .where('date', '=', day)
      .where('source', '=', 'a2')
      .where('booking_id', 'is', null)
      .orderBy('id'),
  );
  if (imported) {
    const claims = imported.kpb_step === null && imported.program_id === null ? step : {};
    const after = { ...claims, booking_id: booking.id, attribution: 'crm' as const };
    db.run(query.updateTable('visits').set(after).where('id', '=', imported.id));
    audit(context, { action: 'visit.link', entity: 'visit', entityId: imported.id, before: imported, after });
    return imported.id;
  }
  const row = {
    vehicle_id: booking.vehicle_id,
    identity: identityOf(booking),
    date: day,
    ...step,
    source: 'manual' as const,
    booking_id: booking.id,
    attribution: 'crm' as const,
  };
  const id = Number(db.run(query.insertInto('visits').values(row)).lastInsertRowid);
  audit(context, { action: 'visit.create', entity: 'visit', entityId: id, after: row });
  updateLastVisit(context, booking.vehicle_id);
  return id;
}

export function takeBackVisitByHand(context: StoreContext, booking: StoredBooking): void {
  const db = context.db.write;
  const visit = db.first(query.selectFrom('visits').selectAll().where('identity', '=', identityOf(booking)));
  if (!visit) return;
  db.run(query.deleteFrom('visits').where('id', '=', visit.id));
  audit(context, { action: 'visit.remove', entity: 'visit', entityId: visit.id, before: visit });
  updateLastVisit(context, booking.vehicle_id);
}

/** By what else the booking was settled than by saying so here: a visit that an import brought, or that was marked on the customer's page; null: by nothing else. */
export function settledBy(context: StoreContext, booking: StoredBooking): 'visit_imported' | 'visit_marked' | null {
  if (booking.visit_id === null) return null;
  const visit = context.db.write.first(query.selectFrom('visits').select(['source', 'identity']).where('id', '=', booking.visit_id));
  if (!visit || visit.identity === identityOf(booking)) return null;
  return visit.source === 'a2' ? 'visit_imported' : 'visit_marked';
}

function identityOf(booking: StoredBooking): string {
  return `manual:${booking.id}`;
}

function updateLastVisit(context: StoreContext, vehicleId: number): void {
  context.db.write
    .prepare<[number]>('UPDATE vehicles SET last_visit_on = (SELECT max(date) FROM visits WHERE vehicle_id = vehicles.id) WHERE id = ?')
    .run(vehicleId);
}
