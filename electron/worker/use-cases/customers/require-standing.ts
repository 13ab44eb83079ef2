import type { ReadHandle } from '../../../../db/handle.ts';
import { customersOfVehicles } from '../../../../db/queries/customer-rows.ts';
import { readErasedAt } from '../../../../db/queries/erased-customers.ts';
import { readKeptCustomer } from '../../../../db/queries/merged-customers.ts';
import { AppError } from '../../../../shared/contract/errors.ts';

/**
 * Throws `customer_merged` {customerId: who stands for this one}, `customer_erased` {at}: nothing is written about, or shown of, one who was
 * merged into another or whose data were erased.
 */
export function requireStanding(db: ReadHandle, customerId: number): void {
  const kept = readKeptCustomer(db, customerId);
  if (kept !== null) throw new AppError('customer_merged', { customerId: kept });
  const erasedAt = readErasedAt(db, customerId);
  if (erasedAt !== null) throw new AppError('customer_erased', { at: erasedAt });
}

/** The same of these vehicles' owners; a vehicle that is not known is no matter of this. */
export function requireStandingOwners(db: ReadHandle, vehicleIds: readonly number[]): void {
  for (const ownerId of customersOfVehicles(db, vehicleIds)) requireStanding(db, ownerId);
}
