import { indexVehicles } from '../../../../db/queries/search-index.ts';
import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';

/** What follows from a change of a person or a vehicle: whom to contact, what is due, what the search finds. Within the transaction. */
export function afterChange(context: StoreContext, vehicleIds: readonly number[]): void {
  replanVehicles(context, vehicleIds);
  indexVehicles(context.db.write, vehicleIds);
}

export function afterCustomerChange(context: StoreContext, customerId: number): void {
  const rows = context.db.write.prepare<[number], { id: number }>('SELECT id FROM vehicles WHERE customer_id = ?').all(customerId);
  afterChange(
    context,
    rows.map(({ id }) => id),
  );
}
