import type { ReadHandle } from '../handle.ts';
import { isStanding } from './merged-customers.ts';
import { searchVehicles } from './search-index.ts';

/** A customer with one of the vehicles; one without vehicles has null. */
export interface MatchedCustomer {
  customerId: number;
  vehicleId: number | null;
  name: string;
  model: string | null;
  plate: string | null;
}

const SELECT = 'SELECT c.id AS customerId, v.id AS vehicleId, c.name, v.model, v.plate FROM customers c';

/** Whose number this is, as owner, or which vehicle's bringer's. A number found wrong is nobody's. */
export function readCustomersByPhone(db: ReadHandle, number: string, most: number): MatchedCustomer[] {
  return db
    .prepare<[string, string, number], MatchedCustomer>(
      `${SELECT} JOIN vehicles v ON v.customer_id = c.id
       WHERE v.id IN (SELECT vehicle_id FROM phones WHERE number = ? AND flagged_bad_on IS NULL)
       UNION ${SELECT} LEFT JOIN vehicles v ON v.customer_id = c.id AND v.sold_on IS NULL
       WHERE ${isStanding('c.id')} AND c.id IN (SELECT customer_id FROM phones WHERE number = ? AND flagged_bad_on IS NULL)
       ORDER BY 1, 2 LIMIT ?`,
    )
    .all(number, number, most);
}

/** By the search's index: plates have none of their own. */
export function readCustomersByPlate(db: ReadHandle, plate: string, most: number): MatchedCustomer[] {
  return db
    .prepare<[string, string], MatchedCustomer>(
      `${SELECT} JOIN vehicles v ON v.customer_id = c.id WHERE v.id IN (SELECT value FROM json_each(?)) AND v.plate = ? ORDER BY v.id`,
    )
    .all(JSON.stringify(searchVehicles(db, plate, 100)), plate)
    .slice(0, most);
}

/** Whose name begins with this word of a name key. */
export function readCustomersByName(db: ReadHandle, word: string, most: number): MatchedCustomer[] {
  return db
    .prepare<[string, string, number], MatchedCustomer>(
      `${SELECT} LEFT JOIN vehicles v ON v.customer_id = c.id WHERE c.name_key >= ? AND c.name_key < ? AND ${isStanding('c.id')} ORDER BY c.name_key, c.id, v.id LIMIT ?`,
    )
    .all(word, `${word}\u{10ffff}`, most);
}
