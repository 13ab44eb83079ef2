import { query } from '../../../../db/handle.ts';
import type { StoredInquiry } from '../../../../db/queries/inquiries.ts';
import { provisionalEngineNumber } from '../../../../shared/domain/engine-number.ts';
import { nameKey } from '../../../../shared/domain/person-name.ts';
import { normalisePlate } from '../../../../shared/domain/plate.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { afterChange } from '../customers/after-change.ts';

/**
 * The vehicle of somebody who books before it ever stood in a file, with a customer where the inquirer is none yet. It has no engine number,
 * by which files are joined (DOMAIN 2), until an import finds it by plate or number (imports/adopt-provisional.ts).
 */
export function addProvisionalVehicle(context: StoreContext, inquiry: StoredInquiry): { customerId: number; vehicleId: number } {
  const db = context.db.write;
  const customerId = inquiry.customer_id ?? addCustomer(context, inquiry);
  const vehicle = {
    customer_id: customerId,
    plate: normalisePlate(inquiry.plate),
    model: [inquiry.make, inquiry.model].filter(Boolean).join(' ') || null,
    source: 'manual' as const,
  };
  const row = { ...vehicle, engine_number: provisionalEngineNumber('new'), first_imported_on: context.today };
  const { lastInsertRowid } = db.run(query.insertInto('vehicles').values(row));
  const vehicleId = Number(lastInsertRowid);
  db.run(
    query
      .updateTable('vehicles')
      .set({ engine_number: provisionalEngineNumber(vehicleId) })
      .where('id', '=', vehicleId),
  );
  audit(context, { action: 'vehicle.add', entity: 'vehicle', entityId: vehicleId, after: vehicle });
  afterChange(context, [vehicleId]);
  return { customerId, vehicleId };
}

function addCustomer(context: StoreContext, { prospect_name, prospect_phone }: StoredInquiry): number {
  const db = context.db.write;
  const name = prospect_name ?? '';
  const customer = { name, name_key: nameKey(name), source: 'manual' as const, created_on: context.today };
  const customerId = Number(db.run(query.insertInto('customers').values(customer)).lastInsertRowid);
  const phone = { number: prospect_phone, written: prospect_phone ?? '', source: 'manual' as const };
  if (prospect_phone !== null) db.run(query.insertInto('phones').values({ customer_id: customerId, ...phone }));
  audit(context, { action: 'customer.add', entity: 'customer', entityId: customerId, after: { name, phone: prospect_phone } });
  return customerId;
}
