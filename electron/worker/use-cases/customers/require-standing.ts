import type { ReadHandle } from '../../../../db/handle.ts';
import { readKeptCustomer } from '../../../../db/queries/merged-customers.ts';
import { AppError } from '../../../../shared/contract/errors.ts';

/** Throws `customer_merged` {customerId: who stands for this one}: nothing is written about, or shown of, one who was merged into another. */
export function requireStanding(db: ReadHandle, customerId: number): void {
  const kept = readKeptCustomer(db, customerId);
  if (kept !== null) throw new AppError('customer_merged', { customerId: kept });
}
