import { query } from '../../../db/handle.ts';
import { frameKey } from '../../../shared/domain/frame-number.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import { normalisePhone } from '../../../shared/domain/phone.ts';
import type { StoreContext } from '../store-context.ts';
import type { DemoOwner, DemoVehicle } from './fleet.ts';

/** Writes owners as an import of the day would. Returns the customer's id. */
export function storeOwner(context: StoreContext, owner: DemoOwner): number {
  const db = context.db.write;
  const { lastInsertRowid } = db.run(
    query.insertInto('customers').values({
      name: owner.name,
      name_key: nameKey(owner.name),
      gender: owner.gender,
      ktp_last4: owner.ktpLast4,
      address: owner.address,
      district: owner.district,
      city: owner.city,
      occupation: owner.occupation,
      source: 'cdb',
      created_on: context.today,
    }),
  );
  const customerId = Number(lastInsertRowid);
  storePhone(context, { customer_id: customerId }, owner.phone ?? '0');
  const consent = { purpose: 'service_reminder' as const, granted: owner.consent ? 1 : 0, at: context.now, how: 'cdb' };
  db.run(query.insertInto('consents').values({ customer_id: customerId, ...consent }));
  return customerId;
}

/** Writes a vehicle of a stored owner. Returns its id; planning is the caller's. */
export function storeVehicle(context: StoreContext, vehicle: DemoVehicle, customerId: number, assignedTo: number): number {
  const { lastInsertRowid } = context.db.write.run(
    query.insertInto('vehicles').values({
      customer_id: customerId,
      engine_number: vehicle.engineNumber,
      frame_number: vehicle.frameNumber,
      frame_key: frameKey(vehicle.frameNumber),
      type_code: vehicle.typeCode,
      model: vehicle.model,
      color: vehicle.color,
      purchase_date: vehicle.purchaseDate,
      dealer_code: '07781',
      dealer_name: 'DEALER CONTOH',
      salesperson: vehicle.salesperson,
      source: 'cdb',
      first_imported_on: context.today,
      assigned_to: assignedTo,
    }),
  );
  return Number(lastInsertRowid);
}

export function storePhone(context: StoreContext, holder: { customer_id: number } | { vehicle_id: number }, written: string): void {
  const row = { ...holder, number: normalisePhone(written), written, source: 'cdb' as const };
  context.db.write.run(query.insertInto('phones').values(row));
}
