import type { ReadHandle } from '../handle.ts';
import { isNotErased } from './erased-customers.ts';

/** SQL: what stands behind it is no merged customer, whose row is kept for un-merging alone, and no erased one. */
export function isStanding(customerId: string): string {
  return `NOT EXISTS (SELECT 1 FROM merged_customers WHERE customer_id = ${customerId}) AND ${isNotErased(customerId)}`;
}

/** Who stands for a merged customer; null: this one stands, or is not known. */
export function readKeptCustomer(db: ReadHandle, customerId: number): number | null {
  const row = db.prepare<[number], { kept_id: number }>('SELECT kept_id FROM merged_customers WHERE customer_id = ?').get(customerId);
  return row?.kept_id ?? null;
}
