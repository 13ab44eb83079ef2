import type { ReadHandle } from '../../../db/handle.ts';
import { customersOfVehicles, readCustomerListIds } from '../../../db/queries/customer-rows.ts';
import { countLabels } from '../../../db/queries/labels.ts';
import type { FoundCustomers, foundCustomerContract } from '../../../shared/contract/found-customers.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import type { StoreContext } from '../store-context.ts';
import { labelCustomers } from './labels/give-labels.ts';
import { assignFoundVehicles } from './worklist/assign-vehicles.ts';

/** Bulk changes of all that the customers list finds. Who they are is asked within the transaction that changes them. */
export const foundCustomerHandlers: AreaHandlers<typeof foundCustomerContract> = {
  'customers.found': (found, { context }) => {
    const db = context.db.read;
    const vehicleIds = vehiclesFound(context, db, found);
    const customerIds = customersOfVehicles(db, vehicleIds);
    return { vehicles: vehicleIds.length, customers: customerIds.length, labels: countLabels(db, customerIds) };
  },
  'customers.labelFound': ({ labelId, on, ...found }, { context }) =>
    context.db.transaction(() => {
      const db = context.db.write;
      return labelCustomers(context, { customerIds: customersOfVehicles(db, vehiclesFound(context, db, found)), labelId, on });
    }),
  'customers.assignFound': ({ userId, ...found }, { context }) =>
    context.db.transaction(() => assignFoundVehicles(context, vehiclesFound(context, context.db.write, found), userId)),
};

/** `db`: the writing handle within a transaction, which sees what it has written. */
function vehiclesFound({ today }: StoreContext, db: ReadHandle, { search, filter }: FoundCustomers): number[] {
  return readCustomerListIds(db, { search: search.trim(), sort: [], filter, today });
}
