import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { figuresOf, periodFacts } from '../../../electron/worker/use-cases/days/period-figures.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { A2_HEADER, apply, CDB_HEADER, csvFile, dumpBusiness, toolsOf, undo } from './support.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore({ now: '2026-11-18T08:00' });
});
afterEach(() => store.close());

const cdb = (...rows: string[][]) => csvFile(store, 'cdb.csv', [CDB_HEADER, ...rows]);
const a2 = (...rows: string[][]) => csvFile(store, 'a2.csv', [A2_HEADER, ...rows]);

const FIRST = [
  ['01/10/2026', 'JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Jl. Lama 1', 'Y'],
  ['02/10/2026', 'JM91E1000002', 'Budi Hartono', '0812 5550 0102', 'Jl. Lama 2', 'Y'],
  ['03/10/2026', 'JM91E1000003', 'Joko Susilo', 'tidak ada', 'Jl. Lama 3', 'Y'],
];
const SECOND = [
  ['01/10/2026', 'JM91E1000001', 'Siti Aminah', '0812 5550 0201', 'Jl. Baru 1', 'N'],
  ['05/10/2026', 'JM91E1000002', 'Budi Hartono', '0812 5550 0102', 'Jl. Lama 2', 'Y'],
  ['03/10/2026', 'JM91E1000003', 'Joko Susilo', '0812 5550 0103', 'Jl. Lama 3', 'Y'],
  ['04/10/2026', 'JM91E1000004', 'Rina Marlina', '0812 5550 0104', 'Jl. Baru 4', 'N'],
];
const VISITS = [
  ['WO-1', '01/11/2026', 'JM91E1000001', 'T 1234 AB', '', '0812 5550 0301', 'Agus', '1.200', '1', 'Rp 85.000'],
  ['WO-2', '02/11/2026', 'JM91E1000009', 'T 9 XY', 'Wawan', '', '', '900', '', '100.000'],
];

describe('undo puts the business tables back as they were', () => {
  test('after a first import', async () => {
    const before = dumpBusiness(store);
    const { importId } = await apply(store, [cdb(...FIRST), a2(...VISITS)]);
    expect(dumpBusiness(store)).not.toEqual(before);
    expect(await undo(store, importId)).toBeGreaterThan(0);
    expect(dumpBusiness(store)).toEqual(before);
  });

  test('and nothing is remembered of the vehicles that are gone', async () => {
    const due = () => figuresOf(store.context, periodFacts(store.context, '2026-10-01', store.context.today)).total.due;
    const { importId } = await apply(store, [cdb(...FIRST)]);
    expect(due()).toBeGreaterThan(0);
    await undo(store, importId);
    expect(due()).toBe(0);
  });

  test('after a second import that changed names, numbers, consents, visits, bookings and exclusions', async () => {
    const first = await apply(store, [cdb(...FIRST)]);
    const vehicleId = idOf('JM91E1000001');
    store.context.db.transaction(() => {
      const { write } = store.context.db;
      write.run(
        query
          .insertInto('bookings')
          .values({ vehicle_id: vehicleId, date: '2026-11-02', slot: '09:00', type: 'regular', made_at: '2026-10-30T09:00' }),
      );
      write.run(
        query.insertInto('visits').values({
          vehicle_id: vehicleId,
          identity: 'manual:7',
          date: '2026-11-01',
          source: 'manual',
          program_id: 1,
          cycle: '',
          step_no: 1,
        }),
      );
      replanVehicles(store.context, [vehicleId]);
    });
    store.clock.set('2026-11-19T08:00');
    const before = dumpBusiness(store);
    const second = await apply(store, [cdb(...SECOND), a2(...VISITS)]);
    expect(second.files[0]).toMatchObject({ new: 1, changed: 3, unchanged: 0 });
    expect(store.context.db.read.first(query.selectFrom('bookings').select(['status', 'visit_id']))).toMatchObject({ status: 'done' });
    await undo(store, second.importId);
    expect(dumpBusiness(store)).toEqual(before);
    // And so on, back to the empty branch, but for what a person has put there.
    await expect(undo(store, first.importId)).rejects.toMatchObject({ code: 'import_has_later_work' });
    expect(dumpBusiness(store)).toEqual(before);
  });

  test('one import after the other, down to the empty branch, and again', async () => {
    const states = [dumpBusiness(store)];
    const ids: (number | null)[] = [];
    for (const file of [cdb(...FIRST), cdb(...SECOND), a2(...VISITS)]) {
      ids.push((await apply(store, [file])).importId);
      states.push(dumpBusiness(store));
    }
    for (const id of ids.toReversed()) {
      expect(dumpBusiness(store)).toEqual(states.pop());
      await undo(store, id);
    }
    expect(dumpBusiness(store)).toEqual(states.pop());
    expect((await apply(store, [cdb(...FIRST)])).files[0]).toMatchObject({ new: 3 });
  });
});

test('what a person has changed since stays, in columns the import had changed and in others', async () => {
  await apply(store, [cdb(...FIRST)]);
  const second = await apply(store, [cdb(...SECOND)]);
  const { write } = store.context.db;
  const vehicleId = idOf('JM91E1000002');
  const customer = store.context.db.read.first(query.selectFrom('customers').select('id').where('name', '=', 'Siti Aminah'));
  write.run(query.updateTable('vehicles').set({ sold_on: '2026-11-18' }).where('id', '=', vehicleId));
  write.run(
    query
      .updateTable('customers')
      .set({ address: 'Jl. Tangan 9' })
      .where('id', '=', customer?.id ?? 0),
  );
  await undo(store, second.importId);
  expect(vehicleOf('JM91E1000002')).toMatchObject({ sold_on: '2026-11-18', purchase_date: '2026-10-02' });
  expect(
    write.first(
      query
        .selectFrom('customers')
        .select('address')
        .where('id', '=', customer?.id ?? 0),
    ),
  ).toEqual({ address: 'Jl. Tangan 9' });
});

describe('undo is refused', () => {
  test.each(['contacts', 'bookings', 'whatsapp_opens', 'consents', 'phones', 'hand_corrections'] as const)(
    'when %s hang on a row that the import created, and nothing moves',
    async (table) => {
      const { importId } = await apply(store, [cdb(...FIRST)]);
      const vehicleId = idOf('JM91E1000001');
      const customerId = vehicleOf('JM91E1000001')?.customer_id ?? 0;
      const at = '2026-11-18T09:00';
      const { write } = store.context.db;
      if (table === 'contacts')
        write.run(query.insertInto(table).values({ vehicle_id: vehicleId, at, recorded_at: at, channel: 'call', result: 'no_answer' }));
      if (table === 'bookings')
        write.run(
          query.insertInto(table).values({ vehicle_id: vehicleId, date: '2026-11-20', slot: '09:00', type: 'regular', made_at: at }),
        );
      if (table === 'whatsapp_opens') write.run(query.insertInto(table).values({ vehicle_id: vehicleId, at }));
      if (table === 'consents')
        write.run(query.insertInto(table).values({ customer_id: customerId, purpose: 'service_reminder', granted: 0, at, how: 'contact' }));
      if (table === 'phones')
        write.run(query.insertInto(table).values({ customer_id: customerId, number: '+6281255509999', written: 'x', source: 'manual' }));
      if (table === 'hand_corrections')
        write.run(query.insertInto(table).values({ entity: 'vehicle', entity_id: vehicleId, field: 'plate', at }));
      const before = dumpBusiness(store);
      await expect(undo(store, importId)).rejects.toMatchObject({ code: 'import_has_later_work' });
      expect(dumpBusiness(store)).toEqual(before);
    },
  );

  test('for an older import, for one undone already and for one that never was', async () => {
    const first = await apply(store, [cdb(...FIRST)]);
    const second = await apply(store, [cdb(...SECOND)]);
    await expect(undo(store, first.importId)).rejects.toMatchObject({ code: 'import_not_newest' });
    await undo(store, second.importId);
    await expect(undo(store, second.importId)).rejects.toMatchObject({ code: 'import_already_undone' });
    await expect(undo(store, 99)).rejects.toMatchObject({ code: 'import_not_found' });
    const history = await importHandlers['import.history']({}, toolsOf(store.context));
    expect(history.map(({ id, undoable, undoneAt }) => ({ id, undoable, undone: undoneAt !== null }))).toEqual([
      { id: second.importId, undoable: false, undone: true },
      { id: first.importId, undoable: true, undone: false },
    ]);
  });
});

test('no trigger of the change log outlives its import', async () => {
  const triggers = () => store.context.db.raw.prepare(`SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' ORDER BY name`).all();
  const before = triggers();
  await apply(store, [cdb(...FIRST)]);
  expect(triggers()).toEqual(before);
});

function vehicleOf(engine: string) {
  return store.context.db.write.first(query.selectFrom('vehicles').selectAll().where('engine_number', '=', engine));
}

function idOf(engine: string): number {
  return vehicleOf(engine)?.id ?? 0;
}

test.each([
  ['a note', "UPDATE customers SET note = 'jangan telepon siang'"],
  ['the blacklist', "UPDATE customers SET blacklisted_on = '2026-11-18'"],
  ['a sold vehicle', "UPDATE vehicles SET sold_on = '2026-11-18'"],
  ['a wrong number', "UPDATE phones SET flagged_bad_on = '2026-11-18'"],
])('what somebody wrote about a new customer, as %s, keeps the import', async (_what, sql) => {
  const { importId } = await apply(store, [cdb(...FIRST)]);
  store.context.db.raw.prepare(`${sql} WHERE id = 1`).run();
  await expect(undo(store, importId)).rejects.toMatchObject({ code: 'import_has_later_work', data: { others: 1 } });
});
