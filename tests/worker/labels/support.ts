import { indexVehicles } from '../../../db/queries/search-index.ts';
import type { TestStore } from '../../support/store.ts';

/** Customers 1, 2, 3… of these names, with a vehicle each that has the same number. */
export function addCustomers({ context }: TestStore, names: readonly string[]): void {
  context.db.transaction(() => {
    const customer = context.db.write.prepare<[number, string, string]>(
      `INSERT INTO customers (id, name, name_key, source, created_on) VALUES (?, ?, ?, 'cdb', '2026-11-01')`,
    );
    const vehicle = context.db.write.prepare<[number, number, string]>(
      `INSERT INTO vehicles (id, customer_id, engine_number, source, first_imported_on) VALUES (?, ?, ?, 'cdb', '2026-11-01')`,
    );
    for (const [index, name] of names.entries()) {
      customer.run(index + 1, name, name.toLowerCase());
      vehicle.run(index + 1, index + 1, `JM91E${1000000 + index}`);
    }
    indexVehicles(context.db.write, 'all');
  });
}
