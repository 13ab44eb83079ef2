import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { A2_HEADER, CDB_HEADER, csvFile, dryRun, dumpBusiness, grant, inspect, toolsOf, undo } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = openTestStore({ now: '2026-11-18T08:00' });
  const field = { id: null, choices: [], retired: false };
  await call(storeHandlers, store.context, 'fields.save', {
    fields: [
      { ...field, name: 'Klub', kind: 'text' },
      { ...field, name: 'Habis STNK', kind: 'date' },
      { ...field, name: 'Anggota', kind: 'choice', choices: ['Emas', 'Perak'] },
    ],
  });
});
afterEach(() => store.close());

const OWN = ['KLUB', 'HABIS STNK', 'Anggota'];
const CDB = [...CDB_HEADER, ...OWN];
const sold = (engine: string, name: string, phone: string, ...own: string[]) => [
  '01/10/2026',
  engine,
  name,
  phone,
  'Jl. Satu',
  'Y',
  ...own,
];
const cdb = (...rows: string[][]) => csvFile(store, 'cdb.csv', [CDB, ...rows]);

/** As the window does: the file is looked at, and its columns are matched by name. */
async function request(...paths: string[]) {
  const files = [];
  for (const path of paths) {
    const { kind, mapping } = await inspect(store, path);
    if (kind === null) throw new Error('no import file');
    files.push({ token: grant(store, path).token, kind, mapping });
  }
  return { files, overwriteHandCorrections: false };
}
const applyOwn = async (...paths: string[]) => importHandlers['import.apply'](await request(...paths), toolsOf(store.context));
const tryOwn = async (...paths: string[]) => importHandlers['import.dryRun'](await request(...paths), toolsOf(store.context));

async function valuesOf(name: string) {
  const { rows } = await call(storeHandlers, store.context, 'customers.page', {
    ...{ search: '', sort: [], filter: {}, offset: 0, limit: 50 },
  });
  return rows.find((row) => row.customer === name)?.custom;
}
const idOf = (name: string) =>
  store.context.db.read.prepare<[string], { id: number }>('SELECT id FROM customers WHERE name = ?').get(name)?.id ?? 0;

const FIRST = [
  sold('JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Vario Karawang', '31/12/2026', 'emas'),
  sold('JM91E1000002', 'Budi Hartono', '0812 5550 0102', '', '', ''),
];

test('columns named like own fields are matched by themselves, kept for next time, and can be left out', async () => {
  const path = cdb(...FIRST);
  const found = await inspect(store, path);
  expect(found.mapping).toMatchObject({ 'custom:klub': 6, 'custom:habis_stnk': 7, 'custom:anggota': 8 });
  const { token } = grant(store, path);
  const mapping = { ...found.mapping, 'custom:klub': 4, 'custom:anggota': null };
  await importHandlers['import.apply'](
    { files: [{ token, kind: 'cdb', mapping }], overwriteHandCorrections: false },
    toolsOf(store.context),
  );
  expect(await valuesOf('Siti Aminah')).toEqual({ klub: 'Jl. Satu', habis_stnk: '2026-12-31' });
  expect(await inspect(store, path)).toMatchObject({ remembered: true, mapping: { 'custom:klub': 4, 'custom:anggota': null } });
});

test('the dry run tells exactly what the import does: how many values change, and which are refused with the reason', async () => {
  await applyOwn(cdb(...FIRST));
  const path = cdb(
    sold('JM91E1000001', 'Siti Aminah', '0812 5550 0101', '=HYPERLINK("x")', '', 'Perunggu'),
    sold('JM91E1000002', 'Budi Hartono', '0812 5550 0102', '3215012345670001', 'besok', 'PERAK'),
    sold('JM91E1000003', 'Joko Susilo', '0812 5550 0103', 'Beat', '19 Nov 2026', '-'),
  );
  const trial = await tryOwn(path);
  expect(trial.effects.ownValuesChanged).toBe(4);
  expect(trial.files[0]).toMatchObject({ new: 1, changed: 2, unchanged: 0, rejected: [] });
  expect(trial.files[0]?.refusedValues).toEqual({
    count: 3,
    samples: [
      { row: 2, column: 'Anggota', value: 'Perunggu', why: 'not_a_choice' },
      { row: 3, column: 'Klub', value: '************0001', why: 'national_id' },
      { row: 3, column: 'Habis STNK', value: 'besok', why: 'date_unreadable' },
    ],
  });
  expect(trial.files[0]?.samples.changed).toMatchObject([
    { row: 2, what: 'custom:Klub', before: 'Vario Karawang', after: '=HYPERLINK("x")' },
    { row: 3, what: 'custom:Anggota', before: null, after: 'Perak' },
  ]);
  const done = await applyOwn(path);
  expect({ ...done, importId: null, applied: false }).toEqual(trial);
  expect(await valuesOf('Siti Aminah')).toEqual({ klub: '=HYPERLINK("x")', habis_stnk: '2026-12-31', anggota: 'Emas' });
  expect(await valuesOf('Budi Hartono')).toEqual({ anggota: 'Perak' });
  expect(await valuesOf('Joko Susilo')).toEqual({ klub: 'Beat', habis_stnk: '2026-11-19' });
  expect((await tryOwn(path)).effects.ownValuesChanged).toBe(0);
});

test('undo puts every value back as it was, and leaves what a person has said since', async () => {
  await applyOwn(cdb(...FIRST));
  const before = dumpBusiness(store);
  const changed = cdb(
    sold('JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Beat', '', 'Perak'),
    sold('JM91E1000002', 'Budi Hartono', '0812 5550 0102', 'Beat', '2027-01-01', ''),
    sold('JM91E1000003', 'Joko Susilo', '0812 5550 0103', 'Beat', '', ''),
  );
  const { importId } = await applyOwn(changed);
  expect(await undo(store, importId)).toBeGreaterThan(0);
  expect(dumpBusiness(store)).toEqual(before);

  const again = await applyOwn(cdb(sold('JM91E1000002', 'Budi Hartono', '0812 5550 0102', 'Beat', '2027-01-01', '')));
  await call(storeHandlers, store.context, 'customer.setFields', { customerId: idOf('Budi Hartono'), values: { klub: 'Vario' } });
  await undo(store, again.importId);
  expect(await valuesOf('Budi Hartono')).toEqual({ klub: 'Vario' });
});

test('a person’s word stands against the files, unless the user says so; a label or a value on what the import made holds its undo', async () => {
  const { importId } = await applyOwn(cdb(...FIRST));
  await call(storeHandlers, store.context, 'customer.setFields', { customerId: idOf('Siti Aminah'), values: { klub: 'Vario' } });
  expect((await refusal(undo(store, importId))).code).toBe('import_has_later_work');
  const path = cdb(sold('JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Beat', '', ''));
  expect((await applyOwn(path)).effects).toMatchObject({ ownValuesChanged: 0, handCorrectionsKept: 1 });
  expect(await valuesOf('Siti Aminah')).toMatchObject({ klub: 'Vario' });
  const over = { ...(await request(path)), overwriteHandCorrections: true };
  const done = await importHandlers['import.apply'](over, toolsOf(store.context));
  expect(done.effects.ownValuesChanged).toBe(1);
  expect(await valuesOf('Siti Aminah')).toMatchObject({ klub: 'Beat' });
  expect((await applyOwn(path)).effects.handCorrectionsKept).toBe(0);
});

test('a visit tells of its owner: the latest one’s word stands, an older one only fills', async () => {
  await applyOwn(cdb(...FIRST));
  const header = [...A2_HEADER, 'Klub', 'Anggota'];
  const visit = (wo: string, day: string, ...own: string[]) => [wo, day, 'JM91E1000001', 'T 1 AB', '', '', '', '', '', '', ...own];
  await applyOwn(csvFile(store, 'a2.csv', [header, visit('WO-2', '10/11/2026', 'Beat', ''), visit('WO-1', '01/11/2026', 'Lama', 'Perak')]));
  expect(await valuesOf('Siti Aminah')).toEqual({ klub: 'Beat', habis_stnk: '2026-12-31', anggota: 'Emas' });
});

test('files without such columns, and fields that have retired, change nothing', async () => {
  await applyOwn(cdb(...FIRST));
  expect((await dryRun(store, [csvFile(store, 'lama.csv', [CDB_HEADER, FIRST[0]?.slice(0, 6) ?? []])])).effects.ownValuesChanged).toBe(0);
  const fields = await call(storeHandlers, store.context, 'fields.list', {});
  await call(storeHandlers, store.context, 'fields.save', { fields: fields.map((one) => ({ ...one, retired: true })) });
  const path = cdb(sold('JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Beat', '', ''));
  expect(Object.keys((await inspect(store, path)).mapping).filter((name) => name.startsWith('custom:'))).toEqual([]);
  const { token } = grant(store, path);
  const { mapping } = await inspect(store, path);
  const files = [{ token, kind: 'cdb' as const, mapping: { ...mapping, 'custom:klub': 6 } }];
  const done = await importHandlers['import.apply']({ files, overwriteHandCorrections: false }, toolsOf(store.context));
  expect(done.effects.ownValuesChanged).toBe(0);
});
