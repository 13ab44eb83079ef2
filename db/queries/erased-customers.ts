import type { ReadHandle } from '../handle.ts';

/** SQL: the customers whose data were erased (DOMAIN 9). */
export const ERASED = 'SELECT customer_id FROM erased_customers';

/** SQL: what stands behind it is nobody whose data were erased. */
export function isNotErased(customerId: string): string {
  return `${customerId} NOT IN (${ERASED})`;
}

/** Local date-time; null: this one's data stand, or he is not known. */
export function readErasedAt(db: ReadHandle, customerId: number): string | null {
  const row = db
    .prepare<[number], { at: string }>('SELECT at FROM erased_customers JOIN erasures ON id = erasure_id WHERE customer_id = ?')
    .get(customerId);
  return row?.at ?? null;
}
