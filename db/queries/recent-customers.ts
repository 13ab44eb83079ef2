import { shownEngineNumber } from '../../shared/domain/engine-number.ts';
import type { ReadHandle } from '../handle.ts';
import { isNotErased } from './erased-customers.ts';

interface RecentCustomer {
  customerId: number;
  customer: string;
  phone: string | null;
  model: string | null;
  plate: string | null;
  engineNumber: string;
}

/** These customers with the first of their vehicles, in the order asked for; who has none, or is no longer there, is left out. */
export function readRecentCustomers(db: ReadHandle, customerIds: readonly number[]): RecentCustomer[] {
  return db
    .prepare<[string], RecentCustomer>(
      `SELECT c.id AS customerId, c.name AS customer, v.contact_phone AS phone, v.model, v.plate, v.engine_number AS engineNumber
       FROM json_each(?) wanted JOIN customers c ON c.id = wanted.value
       JOIN vehicles v ON v.id = (SELECT min(id) FROM vehicles WHERE customer_id = c.id)
       WHERE ${isNotErased('c.id')} ORDER BY wanted.key`,
    )
    .all(JSON.stringify(customerIds))
    .map((row) => ({ ...row, engineNumber: shownEngineNumber(row.engineNumber) }));
}
