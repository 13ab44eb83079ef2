import { query, type ReadHandle } from '../handle.ts';
import { readCustomValues } from './custom-fields.ts';
import { readCustomer, vehiclesOfCustomer } from './customer-page.ts';
import { labelsOfCustomer } from './labels.ts';

export type PersonRows = NonNullable<ReturnType<typeof readPerson>>;

/** A customer with all that hangs on the customer and not on a vehicle, and the vehicles; undefined: not known. */
export function readPerson(db: ReadHandle, customerId: number) {
  const customer = readCustomer(db, customerId);
  if (!customer) return undefined;
  return {
    customer,
    corrected: readCorrected(db, customerId),
    phones: db.all(query.selectFrom('phones').selectAll().where('customer_id', '=', customerId).orderBy('position').orderBy('id')),
    consents: db.all(query.selectFrom('consents').selectAll().where('customer_id', '=', customerId).orderBy('id')),
    vehicles: vehiclesOfCustomer(db, customerId),
    labelIds: labelsOfCustomer(db, customerId),
    ownValues: readCustomValues(db, customerId),
    inquiryIds: db.all(query.selectFrom('inquiries').select('id').where('customer_id', '=', customerId).orderBy('id')).map(({ id }) => id),
  };
}

/** Columns, and own fields, of a customer that a person corrected. */
function readCorrected(db: ReadHandle, customerId: number): Set<string> {
  const rows = db.all(
    query.selectFrom('hand_corrections').select('field').where('entity', '=', 'customer').where('entity_id', '=', customerId),
  );
  return new Set(rows.map(({ field }) => field));
}

/** What happened with these vehicles. */
export function countHappenings(db: ReadHandle, vehicleIds: readonly number[]): { contacts: number; bookings: number; visits: number } {
  const count = (table: string) => `(SELECT count(*) FROM ${table} WHERE vehicle_id IN (SELECT value FROM json_each(:ids)))`;
  const row = db
    .prepare<{ ids: string }, { contacts: number; bookings: number; visits: number }>(
      `SELECT ${count('contacts')} AS contacts, ${count('bookings')} AS bookings, ${count('visits')} AS visits`,
    )
    .get({ ids: JSON.stringify(vehicleIds) });
  return row ?? { contacts: 0, bookings: 0, visits: 0 };
}
