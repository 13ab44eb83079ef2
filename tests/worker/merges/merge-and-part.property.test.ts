import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { runs } from '../../support/soak.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { apply, CDB_HEADER, csvFile } from '../imports/support.ts';
import { settle, somePeople } from './people.ts';
import { dump, make, merge, unmerge } from './support.ts';

let store: TestStore;
let context: StoreContext;
beforeAll(() => {
  store = openTestStore({ now: '2026-11-18T08:00' });
  context = store.context;
  context.db.raw.pragma('synchronous = OFF');
  const file = { name: 'inquiry.csv', at: '2026-11-05T09:00', added: 0, known: 0, rejected: 0 };
  context.db.write.run(query.insertInto('inquiry_imports').values(file));
});
afterAll(() => store.close());

/** Which of those who are left is merged into which other one, until one is left. */
const order = fc.array(fc.record({ kept: fc.nat(10), merged: fc.nat(10), choice: fc.constantFrom('kept' as const, 'merged' as const) }), {
  minLength: 1,
  maxLength: 3,
});
type Order = typeof order extends fc.Arbitrary<infer Steps> ? Steps : never;

async function mergeAll(ids: readonly number[], steps: Order): Promise<number[]> {
  const left = [...ids];
  const done: number[] = [];
  for (const { kept, merged, choice } of steps) {
    if (left.length < 2) break;
    const [gone = 0] = left.splice(merged % left.length, 1);
    const { mergeId } = await merge(context, left[kept % left.length] ?? 0, gone, { name: choice, address: choice, note: choice });
    done.push(mergeId);
  }
  return done;
}

const without = (rows: Record<string, string[]>) => ({ ...rows, merge_moves: [] });

test('whoever is merged and parted again on the same day stands as before, row by row', async () => {
  await fc.assert(
    fc.asyncProperty(somePeople, order, async (people, steps) => {
      const ids = settle(context, people);
      const before = dump(store);
      const merges = await mergeAll(ids, steps);
      expect(without(dump(store))).not.toEqual(without(before));
      for (const mergeId of merges.reverse()) await unmerge(context, mergeId);
      expect(dump(store)).toEqual(before);
    }),
    { numRuns: runs({ short: 25, long: 200 }) },
  );
});

const works = fc.array(fc.record({ who: fc.nat(10), result: fc.constantFrom('no_answer' as const, 'do_not_contact' as const) }), {
  maxLength: 3,
});
const sold = fc.array(fc.record({ who: fc.nat(10), number: fc.constantFrom('0812 5550 0901', '0812 5550 0903') }), {
  minLength: 1,
  maxLength: 2,
});
let engine = 5_000_000;

test('nothing that is imported and logged in between is lost, and no refusal', async () => {
  await fc.assert(
    fc.asyncProperty(somePeople, order, works, sold, async (people, steps, calls, sales) => {
      store.clock.set('2026-11-18T08:00');
      const ids = settle(context, people);
      const refused = refusedNow(ids);
      const merges = await mergeAll(ids, steps);
      const owned = standing(ids);
      store.clock.set('2026-11-19T09:00');
      const rows = sales.map(({ who, number }) => {
        engine += 1;
        return ['18/11/2026', `JM91E${engine}`, people[who % people.length]?.name ?? '', number, '', ''];
      });
      await apply(store, [csvFile(store, 'cdb.csv', [CDB_HEADER, ...rows])]);
      const said: number[] = [];
      for (const { who, result } of calls) {
        const vehicleId = owned.vehicles[who % owned.vehicles.length];
        if (vehicleId === undefined) continue;
        const draft = { vehicleId, followUp: null, attempt: null, channel: 'call' as const, phone: null, result, note: '' };
        await make(context, 'contact.log', { drafts: [draft as never] });
        if (result === 'do_not_contact') said.push(vehicleId);
      }
      const contacts = all('contacts');
      for (const mergeId of merges.reverse()) await unmerge(context, mergeId);
      expect(all('contacts')).toEqual(contacts);
      const after = standing(ids);
      expect(after).toMatchObject({ numbers: expect.arrayContaining(owned.numbers), vehicles: expect.arrayContaining(owned.vehicles) });
      expect(after.consents).toEqual(expect.arrayContaining(owned.consents));
      expect(refusedNow(ids)).toEqual(expect.arrayContaining([...refused, ...ownersOf(said)]));
      expect(context.db.raw.pragma('foreign_key_check')).toEqual([]);
      const parked = query
        .selectFrom('vehicles')
        .select('id')
        .where('customer_id', 'in', query.selectFrom('merged_customers').select('customer_id'));
      expect(context.db.write.all(parked)).toEqual([]);
    }),
    { numRuns: runs({ short: 5, long: 60 }) },
  );
});

const all = (table: 'contacts') => context.db.write.all(query.selectFrom(table).select(['id', 'vehicle_id', 'result']).orderBy('id'));

const ownersOf = (vehicleIds: readonly number[]) =>
  context.db.write.all(query.selectFrom('vehicles').select('customer_id').where('id', 'in', vehicleIds)).map((row) => row.customer_id);

/** Of these and whoever they were merged into or with. */
function standing(ids: readonly number[]) {
  const db = context.db.write;
  const phones = db.all(query.selectFrom('phones').select(['id', 'number']).where('customer_id', 'in', ids));
  return {
    vehicles: db.all(query.selectFrom('vehicles').select('id').where('customer_id', 'in', ids).orderBy('id')).map(({ id }) => id),
    numbers: phones.map(({ id, number }) => `${id} ${number}`),
    consents: db
      .all(query.selectFrom('consents').select(['id', 'granted', 'at', 'how']).where('customer_id', 'in', ids))
      .filter(({ how }) => how !== 'merge')
      .map((row) => JSON.stringify(row)),
  };
}

/** Those of these who stand and are not to be reminded. */
function refusedNow(ids: readonly number[]): number[] {
  return ids.filter((id) => {
    const newest = query
      .selectFrom('consents')
      .select('granted')
      .where('customer_id', '=', id)
      .where('purpose', '=', 'service_reminder')
      .orderBy('id', 'desc')
      .limit(1);
    return context.db.write.first(newest)?.granted === 0;
  });
}
