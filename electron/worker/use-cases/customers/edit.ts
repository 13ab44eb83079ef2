import { query } from '../../../../db/handle.ts';
import { readCustomer, readVehicle } from '../../../../db/queries/customer-page.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { frameKey } from '../../../../shared/domain/frame-number.ts';
import { nameKey } from '../../../../shared/domain/person-name.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { settleVisits } from '../../visits/settle-visits.ts';
import { afterChange, afterCustomerChange } from './after-change.ts';
import { checkedCustomerFields, checkedVehicleFields } from './check-fields.ts';
import { CUSTOMER_COLUMNS, type CustomerFields, VEHICLE_COLUMNS, type VehicleFields } from './field-columns.ts';
import { requireStanding } from './require-standing.ts';

type Columns = Record<string, string | null>;

/** A person's word stands against later imports (DOMAIN 2). Saying what is there already corrects nothing. */
export function editCustomer(context: StoreContext, { customerId, fields }: { customerId: number; fields: CustomerFields }): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    requireStanding(db, customerId);
    const customer = readCustomer(db, customerId);
    if (!customer) throw new AppError('customer_not_found', { customerId });
    const after = changed(customer, columnsOf(checkedCustomerFields(fields, context.today), CUSTOMER_COLUMNS));
    if (Object.keys(after).length === 0) return { ok: true };
    const key = typeof after.name === 'string' ? { name_key: nameKey(after.name) } : {};
    db.run(
      query
        .updateTable('customers')
        .set({ ...after, ...key })
        .where('id', '=', customerId),
    );
    noteCorrections(context, 'customer', customerId, after);
    audit(context, { action: 'customer.edit', entity: 'customer', entityId: customerId, before: before(customer, after), after });
    afterCustomerChange(context, customerId);
    return { ok: true };
  });
}

/** As for the owner; another purchase date plans the vehicle anew. */
export function editVehicle(context: StoreContext, { vehicleId, fields }: { vehicleId: number; fields: VehicleFields }): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const vehicle = readVehicle(db, vehicleId);
    if (!vehicle) throw new AppError('vehicle_not_found', { vehicleId });
    requireStanding(db, vehicle.customer_id);
    const after = changed(vehicle, columnsOf(checkedVehicleFields(fields, context.today), VEHICLE_COLUMNS));
    if (Object.keys(after).length === 0) return { ok: true };
    const key = 'frame_number' in after ? { frame_key: frameKey(after.frame_number ?? null) } : {};
    db.run(
      query
        .updateTable('vehicles')
        .set({ ...after, ...key })
        .where('id', '=', vehicleId),
    );
    noteCorrections(context, 'vehicle', vehicleId, after);
    audit(context, { action: 'vehicle.edit', entity: 'vehicle', entityId: vehicleId, before: before(vehicle, after), after });
    settleVisits(context, [vehicleId]);
    afterChange(context, [vehicleId]);
    return { ok: true };
  });
}

function columnsOf(values: Columns, columns: Readonly<Record<string, string>>): Columns {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [columns[field] ?? field, value]));
}

function changed(stored: Readonly<Record<string, unknown>>, columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([column, value]) => stored[column] !== value));
}

function before(stored: Readonly<Record<string, unknown>>, after: Columns) {
  return Object.fromEntries(Object.keys(after).map((column) => [column, stored[column]]));
}

function noteCorrections(context: StoreContext, entity: 'customer' | 'vehicle', entityId: number, after: Columns): void {
  const stamp = { user_id: context.user?.id ?? null, at: context.now };
  for (const field of Object.keys(after)) {
    context.db.write.run(
      query
        .insertInto('hand_corrections')
        .values({ entity, entity_id: entityId, field, ...stamp })
        .onConflict((conflict) => conflict.columns(['entity', 'entity_id', 'field']).doUpdateSet(stamp)),
    );
  }
}
