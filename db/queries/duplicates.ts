import type { ReadHandle } from '../handle.ts';
import { isStanding } from './merged-customers.ts';

export interface NamedCustomer {
  customerId: number;
  name: string;
  nameKey: string;
  phone: string | null;
}

const SELECT = `SELECT c.id AS customerId, c.name, c.name_key AS nameKey,
  (SELECT number FROM phones WHERE customer_id = c.id AND number IS NOT NULL AND flagged_bad_on IS NULL ORDER BY position, id LIMIT 1) AS phone
  FROM customers c`;

export function readNamedCustomers(db: ReadHandle, customerIds: readonly number[]): Map<number, NamedCustomer> {
  const rows = db
    .prepare<[string], NamedCustomer>(`${SELECT} WHERE c.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(customerIds));
  return new Map(rows.map((row) => [row.customerId, row]));
}

/** Names of two words or more in the order of their keys, so that alike ones mostly stand together. The name of one who was merged is another name of the kept one. */
export function readNameKeys(db: ReadHandle): { customerId: number; nameKey: string }[] {
  return db
    .prepare<[], { customerId: number; nameKey: string }>(
      `SELECT coalesce(m.kept_id, c.id) AS customerId, c.name_key AS nameKey
       FROM customers c LEFT JOIN merged_customers m ON m.customer_id = c.id WHERE c.name_key LIKE '% %' ORDER BY c.name_key, c.id`,
    )
    .all();
}

/** Usable numbers that several customers have. */
export function readSharedPhones(db: ReadHandle, most: number): { number: string; customerIds: number[] }[] {
  const usable = 'p.customer_id IS NOT NULL AND p.flagged_bad_on IS NULL';
  return db
    .prepare<[number], { number: string; ids: string }>(
      // Who they are is asked only of the few numbers that are shared.
      `SELECT p.number, json_group_array(DISTINCT p.customer_id ORDER BY p.customer_id) AS ids FROM (
         SELECT number FROM phones p WHERE number IS NOT NULL AND ${usable}
         GROUP BY number HAVING min(customer_id) < max(customer_id) ORDER BY number LIMIT ?) shared
       CROSS JOIN phones p ON p.number = shared.number WHERE ${usable} AND ${isStanding('p.customer_id')}
       GROUP BY p.number HAVING min(p.customer_id) < max(p.customer_id) ORDER BY p.number`,
    )
    .all(most)
    .map(({ number, ids }) => ({ number, customerIds: JSON.parse(ids) as number[] }));
}

/** Other customers who have one of this customer's numbers. */
export function readPhoneSharers(db: ReadHandle, customerId: number, most: number): NamedCustomer[] {
  return db
    .prepare<[number, number, number], NamedCustomer>(
      `${SELECT} WHERE c.id <> ? AND ${isStanding('c.id')} AND c.id IN (
         SELECT other.customer_id FROM phones own JOIN phones other ON other.number = own.number
         WHERE own.customer_id = ? AND own.flagged_bad_on IS NULL AND other.flagged_bad_on IS NULL AND other.customer_id IS NOT NULL)
       ORDER BY c.id LIMIT ?`,
    )
    .all(customerId, customerId, most);
}

/** Other customers whose name begins as this key does, in the order of their keys: the index on name_key holds all of it. */
export function readNameNeighbours(
  db: ReadHandle,
  customerId: number,
  beginning: string,
  most: number,
): Pick<NamedCustomer, 'customerId' | 'nameKey'>[] {
  return db
    .prepare<[string, string, number, number], Pick<NamedCustomer, 'customerId' | 'nameKey'>>(
      `SELECT c.id AS customerId, c.name_key AS nameKey FROM customers c WHERE c.name_key >= ? AND c.name_key < ? AND c.id <> ? AND ${isStanding('c.id')} ORDER BY c.name_key, c.id LIMIT ?`,
    )
    .all(beginning, `${beginning}\u{10ffff}`, customerId, most);
}
