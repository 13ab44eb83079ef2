import { query } from '../../db/handle.ts';
import type { StoreContext } from '../../electron/worker/store-context.ts';

interface VehicleTraits {
  engineNumber?: string;
  purchaseDate?: string | null;
  firstImportedOn?: string;
  /** E.164 or null: something unreadable stands there. Absent: a number of its own. */
  phone?: string | null;
  customerId?: number;
  name?: string;
}

let made = 0;

/** A customer (unless given) with one vehicle and one phone number, as an import would leave them before planning. */
export function addVehicle(
  context: StoreContext,
  traits: VehicleTraits = {},
): { vehicleId: number; customerId: number; phone: string | null } {
  made += 1;
  const number = traits.phone === undefined ? `+62812${String(55500000 + made).padStart(8, '0')}` : traits.phone;
  return context.db.transaction(() => {
    const db = context.db.write;
    const name = traits.name ?? `Pelanggan ${made}`;
    const customerId =
      traits.customerId ??
      Number(
        db.run(query.insertInto('customers').values({ name, name_key: name.toUpperCase(), source: 'cdb', created_on: context.today }))
          .lastInsertRowid,
      );
    const vehicle = {
      customer_id: customerId,
      engine_number: traits.engineNumber ?? `JM91E${String(1_000_000 + made)}`,
      purchase_date: traits.purchaseDate === undefined ? '2026-01-10' : traits.purchaseDate,
      first_imported_on: traits.firstImportedOn ?? context.today,
      model: 'BeAT CBS',
      source: 'cdb' as const,
    };
    const vehicleId = Number(db.run(query.insertInto('vehicles').values(vehicle)).lastInsertRowid);
    if (traits.customerId === undefined || traits.phone !== undefined)
      db.run(query.insertInto('phones').values({ customer_id: customerId, number, written: number ?? 'tidak ada', source: 'cdb' }));
    return { vehicleId, customerId, phone: number };
  });
}
