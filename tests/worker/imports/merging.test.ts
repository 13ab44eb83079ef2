import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { customerHandlers } from '../../../electron/worker/use-cases/customers.ts';
import { call } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { A2_HEADER, apply, CDB_HEADER, countsOf, csvFile, dryRun } from './support.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore({ now: '2026-11-18T08:00' });
});
afterEach(() => store.close());

type Rows = string[][];
const cdb = (...rows: Rows) => csvFile(store, 'cdb.csv', [CDB_HEADER, ...rows]);
const a2 = (...rows: Rows) => csvFile(store, 'a2.csv', [A2_HEADER, ...rows]);
const unit = (engine: number, name: string, phone: string, { address = 'Jl. Satu', consent = 'Y', date = '01/10/2026' } = {}) => [
  date,
  `JM91E${1000000 + engine}`,
  name,
  phone,
  address,
  consent,
];
const visit = (
  wo: string,
  date: string,
  engine: number,
  given: { plate?: string; owner?: string; phone?: string; bringer?: string; km?: string; step?: string } = {},
) => [
  wo,
  date,
  `JM91E${1000000 + engine}`,
  given.plate ?? '',
  given.owner ?? '',
  given.phone ?? '',
  given.bringer ?? '',
  given.km ?? '',
  given.step ?? '',
  '50.000',
];

function owners() {
  const rows = store.context.db.read
    .prepare<[], { engine: string; owner: number; name: string }>(
      'SELECT v.engine_number AS engine, c.id AS owner, c.name FROM vehicles v JOIN customers c ON c.id = v.customer_id ORDER BY v.id',
    )
    .all();
  return rows.map(({ engine, owner, name }) => [Number(engine.slice(5)) - 1000000, owner, name]);
}

function vehicle(engine: number) {
  const row = store.context.db.read.first(
    query
      .selectFrom('vehicles')
      .selectAll()
      .where('engine_number', '=', `JM91E${1000000 + engine}`),
  );
  if (!row) throw new Error(`no vehicle ${engine}`);
  return row;
}

function numbers(holder: { customer: number } | { vehicle: number }): (string | null)[] {
  const built = query.selectFrom('phones').select(['number', 'written']).orderBy('position');
  const rows = store.context.db.read.all(
    'customer' in holder ? built.where('customer_id', '=', holder.customer) : built.where('vehicle_id', '=', holder.vehicle),
  );
  return rows.map((row) => row.number ?? row.written);
}

function consents(): [number, number][] {
  return store.context.db.read
    .all(query.selectFrom('consents').select(['customer_id', 'granted']).orderBy('id'))
    .map((row) => [row.customer_id, row.granted]);
}

describe('the same person', () => {
  test('is who has the same number and an alike name; an alike name alone is only told', async () => {
    const outcome = await apply(store, [
      cdb(
        unit(1, 'OKI GINTING S.PD', '0812 5550 0101'),
        unit(2, 'Oki Ginting', '+62 812-5550-0101'),
        unit(3, 'Oki Ginting', '0812 5550 0303'),
        unit(4, 'Rina Marlina', '0812 5550 0101'),
        unit(5, 'Oki Ginting', ''),
      ),
    ]);
    expect(owners().map(([engine, owner]) => [engine, owner])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 4],
    ]);
    expect(outcome.effects.possibleDuplicates).toBe(3);
    expect(outcome.effects.unusablePhones).toBe(1);
  });

  test('is found in what earlier imports brought', async () => {
    await apply(store, [cdb(unit(1, 'Siti Aminah', '0812 5550 0101'))]);
    await apply(store, [cdb(unit(2, 'SITI AMINAH, SE', '0812 5550 0101'))]);
    expect(owners().map(([, owner]) => owner)).toEqual([1, 1]);
  });

  test('of two rows that differ, the last one’s words stand, in every import of the file', async () => {
    const path = cdb(
      unit(1, 'Siti Aminah', '0812 5550 0101', { address: 'Jl. Satu' }),
      unit(2, 'Siti Aminah, SE', '0812 5550 0101 / 0812 5550 0102', { address: 'Jl. Dua' }),
    );
    await apply(store, [path]);
    expect(countsOf(await apply(store, [path]))).toMatchObject([{ new: 0, changed: 0, unchanged: 2 }]);
    expect(owners()[0]).toEqual([1, 1, 'Siti Aminah, SE']);
    expect(numbers({ customer: 1 })).toEqual(['+6281255500101', '+6281255500102']);
  });

  test('is not renamed when one of several vehicles goes to somebody else', async () => {
    await apply(store, [cdb(unit(1, 'Siti Aminah', '0812 5550 0101'), unit(2, 'Siti Aminah', '0812 5550 0101'))]);
    await apply(store, [cdb(unit(2, 'Joko Susilo', '0812 5550 0909'))]);
    expect(owners()).toEqual([
      [1, 1, 'Siti Aminah'],
      [2, 2, 'Joko Susilo'],
    ]);
  });
});

describe('a later file', () => {
  test('changes what it says otherwise, wipes nothing, and tells the change', async () => {
    await apply(store, [cdb(unit(1, 'Siti Aminah', '0812 5550 0101'), unit(2, 'Joko Susilo', '0812 5550 0102'))]);
    const later = cdb(unit(1, 'Siti Aminah', '0812 5550 0199', { address: '' }), unit(2, 'Joko Susilo', '', { address: 'Jl. Baru' }));
    const told = await dryRun(store, [later]);
    const outcome = await apply(store, [later]);
    expect(told.files).toEqual(outcome.files);
    expect(outcome.files[0]?.samples.changed).toEqual([
      { row: 2, engineNumber: 'JM91E1000001', name: 'Siti Aminah', what: 'phone', before: null, after: '0812 5550 0199' },
      { row: 3, engineNumber: 'JM91E1000002', name: 'Joko Susilo', what: 'address', before: 'Jl. Satu', after: 'Jl. Baru' },
    ]);
    expect(numbers({ customer: 1 })).toEqual(['+6281255500199', '+6281255500101']);
    expect(vehicle(1).contact_phone).toBe('+6281255500199');
    const addresses = store.context.db.read.all(query.selectFrom('customers').select('address').orderBy('id'));
    expect(addresses.map((row) => row.address)).toEqual(['Jl. Satu', 'Jl. Baru']);
  });

  test('leaves numbers in the order that a person gave them', async () => {
    await apply(store, [cdb(unit(1, 'Siti Aminah', '0812 5550 0101'))]);
    store.context.db.write.run(
      query
        .insertInto('phones')
        .values({ customer_id: 1, number: '+6281255500777', written: '0812 5550 0777', position: 0, source: 'manual' }),
    );
    await apply(store, [cdb(unit(1, 'Siti Aminah', '0812 5550 0199'))]);
    expect(numbers({ customer: 1 })).toEqual(['+6281255500777', '+6281255500101', '+6281255500199']);
  });
});

describe('what a person corrected by hand', () => {
  async function corrected() {
    await apply(store, [cdb(unit(1, 'Siti Aminah', '0812 5550 0101')), a2(visit('WO-1', '01/11/2026', 1, { plate: 'T 1 AB' }))]);
    const { write } = store.context.db;
    write.run(query.updateTable('customers').set({ address: 'Jl. Tangan', birth_date: '1990-01-01' }).where('id', '=', 1));
    write.run(query.updateTable('vehicles').set({ plate: 'T9ZZ' }).where('id', '=', 1));
    for (const field of ['address', 'birthDate'])
      write.run(query.insertInto('hand_corrections').values({ entity: 'customer', entity_id: 1, field, at: '2026-11-18' }));
    write.run(query.insertInto('hand_corrections').values({ entity: 'vehicle', entity_id: 1, field: 'plate', at: '2026-11-18' }));
    return [
      cdb(unit(1, 'Siti Aminah', '0812 5550 0101', { address: 'Jl. File' })),
      a2(visit('WO-1', '01/11/2026', 1, { plate: 'T 1 AB' }), visit('WO-2', '02/11/2026', 1, { plate: 'T 2 AB' })),
    ];
  }
  const state = () => [
    store.context.db.read.first(query.selectFrom('customers').select('address').where('id', '=', 1))?.address,
    vehicle(1).plate,
    store.context.db.read.all(query.selectFrom('hand_corrections').select('field').orderBy('field')).map((row) => row.field),
  ];

  test('stands against a later file, and is counted', async () => {
    const outcome = await apply(store, await corrected());
    expect(outcome.effects.handCorrectionsKept).toBe(2);
    expect(countsOf(outcome)).toMatchObject([
      { changed: 0, unchanged: 1 },
      { new: 1, changed: 0, unchanged: 1 },
    ]);
    expect(state()).toEqual(['Jl. Tangan', 'T9ZZ', ['address', 'birthDate', 'plate']]);
  });

  test('on the name leaves several vehicles with their owner, whatever the files go on calling that person', async () => {
    const files = [cdb(unit(1, 'PT Maju Jaya', '0812 5550 0101'), unit(2, 'PT Maju Jaya', '0812 5550 0101'))];
    await apply(store, files);
    await call(customerHandlers, store.context, 'customer.edit', { customerId: 1, fields: { name: 'Siti Aminah' } });
    const outcome = await apply(store, files);
    expect([countsOf(outcome)[0], outcome.effects.handCorrectionsKept]).toEqual([expect.objectContaining({ changed: 0, unchanged: 2 }), 1]);
    await apply(store, [cdb(unit(3, 'PT Maju Jaya', '0812 5550 0101'), unit(2, 'Joko Susilo', '0812 5550 0909'))]);
    expect(owners()).toEqual([
      [1, 1, 'Siti Aminah'],
      [2, 2, 'Joko Susilo'],
      [3, 1, 'Siti Aminah'],
    ]);
  });

  test('gives way when the user says so', async () => {
    const outcome = await apply(store, await corrected(), { overwriteHandCorrections: true });
    expect(outcome.effects.handCorrectionsKept).toBe(0);
    expect(state()).toEqual(['Jl. File', 'T2AB', ['birthDate']]);
  });
});

describe('consent', () => {
  const withdraw = () =>
    store.context.db.write.run(
      query
        .insertInto('consents')
        .values({ customer_id: 1, purpose: 'service_reminder', granted: 0, at: '2026-11-18T09:00', how: 'contact' }),
    );
  const yes = () => cdb(unit(1, 'Siti Aminah', '0812 5550 0101', { consent: 'Y' }));

  test('is kept as history; the file’s newest word counts', async () => {
    await apply(store, [
      cdb(unit(1, 'Siti Aminah', '0812 5550 0101', { consent: 'N' }), unit(2, 'Joko Susilo', '0812 5550 0102', { consent: '' })),
    ]);
    expect(consents()).toEqual([[1, 0]]);
    const outcome = await apply(store, [yes()]);
    expect(outcome.files[0]?.samples.changed).toMatchObject([{ what: 'consent', before: 'N', after: 'Y' }]);
    expect(consents()).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  test('that was withdrawn here is not granted again by a file, unless the user says so', async () => {
    await apply(store, [yes()]);
    withdraw();
    const kept = await apply(store, [yes()]);
    expect(kept.effects.handCorrectionsKept).toBe(1);
    expect(consents()).toEqual([
      [1, 1],
      [1, 0],
    ]);
    await apply(store, [yes()], { overwriteHandCorrections: true });
    expect(consents().at(-1)).toEqual([1, 1]);
  });

  test('refused in one row of a person is refused, whichever row comes first', async () => {
    const path = cdb(
      unit(1, 'Siti Aminah', '0812 5550 0101', { consent: 'N' }),
      unit(2, 'Siti Aminah', '0812 5550 0101', { consent: 'Y' }),
    );
    await apply(store, [path]);
    expect(consents()).toEqual([[1, 0]]);
    expect(countsOf(await apply(store, [path]))).toMatchObject([{ changed: 0, unchanged: 2 }]);
  });
});

describe('visits', () => {
  test('of an unknown vehicle make it and its customer, without a purchase date, so without KPB', async () => {
    const outcome = await apply(store, [
      a2(visit('WO-1', '01/11/2026', 7, { owner: 'WAWAN', plate: 'T 7 XY', step: '1' }), visit('WO-2', '02/11/2026', 8)),
    ]);
    expect(outcome.vehicles).toEqual({ total: 2, fromCdb: 0, onlyInA2: 2 });
    expect(outcome.effects).toMatchObject({ newlyScheduled: 0, visitsClosingSteps: 0, unusablePhones: 0 });
    expect(owners()).toEqual([
      [7, 1, 'Wawan'],
      [8, 2, 'Pemilik JM91E1000008'],
    ]);
    expect(vehicle(7)).toMatchObject({ source: 'a2', purchase_date: null, plate: 'T7XY', last_visit_on: '2026-11-01' });
  });

  test('then sold by the CDB, the vehicle is the same one, with its plan', async () => {
    await apply(store, [a2(visit('WO-1', '01/11/2026', 7, { owner: 'Wawan' }))]);
    const outcome = await apply(store, [cdb(unit(7, 'Wawan Setiawan', '0812 5550 0107'))]);
    expect(countsOf(outcome)).toMatchObject([{ new: 0, changed: 1 }]);
    expect(outcome.effects.newlyScheduled).toBe(4);
    expect(owners()).toEqual([[7, 1, 'Wawan Setiawan']]);
    expect(vehicle(7)).toMatchObject({ source: 'cdb', purchase_date: '2026-10-01' });
  });

  test('the latest one’s plate, bringer, number and kilometres stand, whatever the order', async () => {
    const rows = [
      visit('WO-1', '01/10/2026', 1, { plate: 'T 1 AA', bringer: 'Agus', phone: '0812 5550 0001', km: '1.000', owner: 'Siti' }),
      visit('WO-3', '03/11/2026', 1, { plate: 'T 3 CC', bringer: 'Candra', phone: '0812 5550 0003', km: '3.000', owner: 'Siti' }),
      visit('WO-2', '02/10/2026', 1, { plate: 'T 2 BB', bringer: 'Bayu', phone: '0812 5550 0002', km: '2.000', owner: 'Siti' }),
    ];
    await apply(store, [a2(...rows)]);
    expect(vehicle(1)).toMatchObject({ plate: 'T3CC', bringer_name: 'Candra', last_odometer_km: 3000, last_visit_on: '2026-11-03' });
    expect(numbers({ vehicle: 1 })).toEqual(['+6281255500003', '+6281255500001', '+6281255500002']);
    expect(countsOf(await apply(store, [a2(...rows.toReversed())]))).toMatchObject([{ new: 0, changed: 0, unchanged: 3 }]);
  });

  test('a row that comes twice is one visit; one that was corrected is changed', async () => {
    const first = await apply(store, [a2(visit('WO-1', '01/11/2026', 1, { step: '1' }), visit('WO-1', '01/11/2026', 1, { step: '1' }))]);
    expect(countsOf(first)).toMatchObject([{ rows: 2, new: 1, duplicate: 1 }]);
    const second = await apply(store, [a2(visit('WO-1', '01/11/2026', 1, { step: '2' }))]);
    expect(countsOf(second)).toMatchObject([{ rows: 1, new: 0, changed: 1 }]);
    expect(store.context.db.read.all(query.selectFrom('visits').select('kpb_step'))).toEqual([{ kpb_step: 2 }]);
  });

  test('one that was marked by hand on that day is adopted, not doubled, and keeps the step named by hand', async () => {
    await apply(store, [cdb(unit(1, 'Siti Aminah', '0812 5550 0101'))]);
    store.context.db.write.run(
      query
        .insertInto('visits')
        .values({ vehicle_id: 1, identity: 'manual:1', date: '2026-11-01', source: 'manual', program_id: 1, cycle: '', step_no: 1 }),
    );
    const path = a2(visit('WO-1', '01/11/2026', 1, { km: '900' }));
    expect(countsOf(await apply(store, [path]))).toMatchObject([{ new: 0, changed: 1 }]);
    const visits = store.context.db.read.all(
      query.selectFrom('visits').select(['identity', 'source', 'work_order', 'odometer_km', 'step_no']),
    );
    expect(visits).toEqual([{ identity: 'wo:WO-1/JM91E1000001', source: 'a2', work_order: 'WO-1', odometer_km: 900, step_no: 1 }]);
    expect(countsOf(await apply(store, [path]))).toMatchObject([{ new: 0, changed: 0, unchanged: 1 }]);
  });

  test('are followed up where the branch does so, each as the dry run foretold; one whose time is over is not', async () => {
    await apply(store, [a2(visit('WO-1', '01/06/2026', 1))]);
    const { write } = store.context.db;
    write.run(query.updateTable('programs').set({ active: 1, active_since: '2026-11-01' }).where('code', '=', 'AFTERCARE'));
    const path = a2(visit('WO-2', '16/11/2026', 1), visit('WO-3', '17/11/2026', 2), visit('WO-4', '09/11/2026', 3));
    expect((await dryRun(store, [path])).effects.newlyScheduled).toBe(2);
    expect((await apply(store, [path])).effects.newlyScheduled).toBe(2);
    const rows = store.context.db.read.all(query.selectFrom('follow_ups').select(['step_code', 'anchor_date']).orderBy('anchor_date'));
    expect(rows).toEqual([
      { step_code: 'TLS', anchor_date: '2026-11-16' },
      { step_code: 'TLS', anchor_date: '2026-11-17' },
    ]);
    expect((await dryRun(store, [path])).effects.newlyScheduled).toBe(0);
  });

  test('settle bookings, as the dry run foretold', async () => {
    await apply(store, [cdb(unit(1, 'Siti Aminah', '0812 5550 0101'), unit(2, 'Joko Susilo', '0812 5550 0102'))]);
    for (const vehicle_id of [1, 2])
      store.context.db.write.run(
        query
          .insertInto('bookings')
          .values({ vehicle_id, date: '2026-11-10', slot: '09:00', type: 'regular', made_at: '2026-11-05T09:00' }),
      );
    const path = a2(visit('WO-1', '12/11/2026', 1, { step: '1' }), visit('WO-2', '04/11/2026', 2));
    expect((await dryRun(store, [path])).effects).toMatchObject({ bookingsSettled: 1, visitsClosingSteps: 1 });
    expect((await apply(store, [path])).effects).toMatchObject({ bookingsSettled: 1, visitsClosingSteps: 1 });
    const bookings = store.context.db.read.all(query.selectFrom('bookings').select(['status', 'shown_on', 'visit_id']).orderBy('id'));
    expect(bookings).toEqual([
      { status: 'done', shown_on: '2026-11-12', visit_id: 1 },
      { status: 'open', shown_on: null, visit_id: null },
    ]);
  });
});
