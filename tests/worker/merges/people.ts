import fc from 'fast-check';
import { query } from '../../../db/handle.ts';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import { addVehicle } from '../../support/vehicles.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const NUMBERS = ['+6281255500901', '+6281255500902', '+6281255500903', null] as const;

/** People who have much in common: few names, few numbers, words for and against being contacted. */
export const somePeople = fc.array(
  fc.record({
    name: fc.constantFrom('Kartini', 'Bu Tini', 'Siti Aminah', 'SITI AMINAH'),
    source: fc.constantFrom('cdb' as const, 'a2' as const, 'manual' as const),
    address: maybe(fc.constantFrom('Jl. Mawar 1', 'Jl. Melati 2')),
    note: maybe(fc.constantFrom('telepon sore', 'suka teh')),
    blacklistedOn: maybe(fc.constantFrom('2026-11-02', '2026-11-18')),
    corrected: fc.subarray(['name', 'address']),
    phones: fc.uniqueArray(
      fc.record({ number: fc.constantFrom(...NUMBERS), written: fc.constantFrom('satu', 'dua', 'tiga'), bad: fc.boolean() }),
      {
        selector: ({ written }) => written,
        maxLength: 3,
      },
    ),
    consents: fc.array(
      fc.record({ purpose: fc.constantFrom('service_reminder' as const, 'promotion' as const), granted: fc.constantFrom(0, 1) }),
      { maxLength: 3 },
    ),
    vehicles: fc.array(fc.constantFrom('2026-01-10', '2025-08-01', '2026-10-20'), { maxLength: 2 }),
    inquiries: fc.array(fc.boolean(), { maxLength: 2 }),
  }),
  { minLength: 2, maxLength: 4 },
);
type Person = (typeof somePeople extends fc.Arbitrary<infer People> ? People : never) extends readonly (infer One)[] ? One : never;

/** Puts them into the branch as they are, past every rule, plans and indexes them. Returns their ids. */
export function settle(context: StoreContext, people: readonly Person[]): number[] {
  return context.db.transaction(() => {
    const ids = people.map((person) => settleOne(context, person));
    const vehicles = context.db.write.all(query.selectFrom('vehicles').select('id').where('customer_id', 'in', ids)).map(({ id }) => id);
    replanVehicles(context, vehicles);
    indexVehicles(context.db.write, vehicles);
    return ids;
  });
}

function settleOne(context: StoreContext, person: Person): number {
  const db = context.db.write;
  const { name, source, address, note } = person;
  const row = { name, name_key: nameKey(name), source, address, note, blacklisted_on: person.blacklistedOn, created_on: '2026-11-01' };
  const customerId = Number(db.run(query.insertInto('customers').values(row)).lastInsertRowid);
  for (const field of person.corrected)
    db.run(query.insertInto('hand_corrections').values({ entity: 'customer', entity_id: customerId, field, at: '2026-11-02T09:00' }));
  for (const [index, { number, written, bad }] of person.phones.entries()) {
    const phone = { number, written, position: index + 1, flagged_bad_on: bad ? '2026-11-03' : null, source: 'cdb' as const };
    db.run(query.insertInto('phones').values({ customer_id: customerId, ...phone }));
  }
  for (const consent of person.consents)
    db.run(query.insertInto('consents').values({ customer_id: customerId, ...consent, at: '2026-11-04T09:00', how: 'cdb' }));
  const made = person.vehicles.map(
    (purchaseDate) => addVehicle(context, { customerId, purchaseDate, firstImportedOn: '2026-11-01' }).vehicleId,
  );
  for (const isOfVehicle of person.inquiries) {
    const inquiry = {
      at: '2026-11-05T09:00',
      channel: 'phone',
      customer_id: customerId,
      vehicle_id: isOfVehicle ? (made[0] ?? null) : null,
    };
    const id = Number(db.run(query.insertInto('inquiries').values(inquiry)).lastInsertRowid);
    if (isOfVehicle) db.run(query.insertInto('untouched_inquiries').values({ inquiry_id: id, import_id: 1 }));
  }
  return customerId;
}
