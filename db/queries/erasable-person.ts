import { isProvisionalEngineNumber } from '../../shared/domain/engine-number.ts';
import type { ReadHandle } from '../handle.ts';

/** Everything of one person that stands in the data, by number; those who were merged into him are he. */
export interface ErasablePerson {
  customerIds: number[];
  vehicleIds: number[];
  contactIds: number[];
  bookingIds: number[];
  visitIds: number[];
  phoneIds: number[];
  inquiryIds: number[];
  names: string[];
  engineNumbers: string[];
  plates: string[];
  /** As owner, E.164; those that nobody else has: a number of a family or a shop is not his alone. */
  ownNumbers: string[];
  /** All that stand with him, also of who brings the vehicle. */
  allNumbers: string[];
  /** What names an inquiry that came from a file. */
  inquiryIdentities: string[];
}

/** `customerId`: the one who stands for all that were merged. */
export function readErasablePerson(db: ReadHandle, customerId: number): ErasablePerson {
  const merged = db.prepare<[number], { id: number }>('SELECT customer_id AS id FROM merged_customers WHERE kept_id = ?').all(customerId);
  return gather(db, [customerId, ...merged.map(({ id }) => id)], []);
}

/** Somebody who is no customer, known by the number (E.164) of his inquiries alone; one whose number is a customer's has nothing. */
export function readErasableInquirer(db: ReadHandle, number: string): ErasablePerson {
  return gather(db, [], [number]);
}

function gather(db: ReadHandle, customerIds: number[], inquirerNumbers: readonly string[]): ErasablePerson {
  const ids = (sql: string, values: readonly (number | string)[]) =>
    db
      .prepare<[string], { id: number }>(sql)
      .all(JSON.stringify(values))
      .map(({ id }) => id);
  const texts = (sql: string, values: readonly (number | string)[]) =>
    db
      .prepare<[string], { text: string | null }>(sql)
      .all(JSON.stringify(values))
      .flatMap(({ text }) => text ?? []);
  const given = '(SELECT value FROM json_each(?))';

  const vehicleIds = ids(`SELECT id FROM vehicles WHERE customer_id IN ${given}`, customerIds);
  const ofVehicles = (table: string) => ids(`SELECT id FROM ${table} WHERE vehicle_id IN ${given}`, vehicleIds);
  const ownerNumbers = texts(`SELECT DISTINCT number AS text FROM phones WHERE customer_id IN ${given}`, customerIds);
  const bringerNumbers = texts(`SELECT DISTINCT number AS text FROM phones WHERE vehicle_id IN ${given}`, vehicleIds);
  const ownNumbers = [...ownerNumbers, ...inquirerNumbers].filter((number) => !isAlsoOfOthers(db, number, customerIds, vehicleIds));
  const inquiryIds = [
    ...ids(`SELECT id FROM inquiries WHERE customer_id IN ${given}`, customerIds),
    ...ids(`SELECT id FROM inquiries WHERE vehicle_id IN ${given}`, vehicleIds),
    ...ids(`SELECT id FROM inquiries WHERE customer_id IS NULL AND prospect_phone IN ${given}`, ownNumbers),
  ];
  return {
    customerIds,
    vehicleIds,
    contactIds: ofVehicles('contacts'),
    bookingIds: ofVehicles('bookings'),
    visitIds: ofVehicles('visits'),
    phoneIds: [...ids(`SELECT id FROM phones WHERE customer_id IN ${given}`, customerIds), ...ofVehicles('phones')],
    inquiryIds: [...new Set(inquiryIds)],
    names: texts(`SELECT name AS text FROM customers WHERE id IN ${given}`, customerIds),
    engineNumbers: texts(`SELECT engine_number AS text FROM vehicles WHERE id IN ${given}`, vehicleIds).filter(
      (engineNumber) => !isProvisionalEngineNumber(engineNumber),
    ),
    plates: texts(`SELECT plate AS text FROM vehicles WHERE id IN ${given}`, vehicleIds),
    ownNumbers,
    allNumbers: [...new Set([...ownerNumbers, ...bringerNumbers])],
    inquiryIdentities: texts(`SELECT identity AS text FROM inquiries WHERE id IN ${given}`, inquiryIds),
  };
}

function isAlsoOfOthers(db: ReadHandle, number: string, customerIds: readonly number[], vehicleIds: readonly number[]): boolean {
  const other = db
    .prepare<[string, string, string], { id: number }>(
      `SELECT id FROM phones WHERE number = ? AND coalesce(customer_id, 0) NOT IN (SELECT value FROM json_each(?))
         AND coalesce(vehicle_id, 0) NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
    )
    .get(number, JSON.stringify(customerIds), JSON.stringify(vehicleIds));
  return other !== undefined;
}
