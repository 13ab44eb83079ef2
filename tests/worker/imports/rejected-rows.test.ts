import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWholeFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import { writeXlsx } from '../../../electron/worker/spreadsheets/write-xlsx.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { apply, CDB_HEADER, countsOf, csvFile, dryRun, inspect, toolsOf } from './support.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore({ now: '2026-11-18T08:00' });
});
afterEach(() => store.close());

const HEADER = [...CDB_HEADER, 'AGAMA', 'NO KTP'];
const ROWS = [
  ['01/10/2026', 'JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Jl. Satu', 'Y', 'ISLAM', '3215426053663642'],
  ['31/02/2026', 'JM91E1000002', 'Joko Susilo', '0812 5550 0102', '=1+1', 'Y', 'ISLAM', '3215426053663643'],
  ['02/10/2026', '', 'Rina Marlina', '0812 5550 0103', 'Jl. Tiga', 'N', 'ISLAM', '3215426053663644'],
];

async function save(importId: number | null, language: 'id' | 'en' = 'id') {
  const path = join(store.dir, 'rejected.xlsx');
  const { token } = store.store.files.grant(path, 'write');
  await importHandlers['import.saveRejected']({ importId, token, language }, toolsOf(store.context));
  return { path, ...(await readWholeFile(path, { workerPath: store.store.parserWorkerPath })) };
}

test('rejected rows name row, column, value and reason in Indonesian', async () => {
  const outcome = await dryRun(store, [csvFile(store, 'cdb.csv', [HEADER, ...ROWS])]);
  expect(outcome.files[0]?.rejected).toEqual([
    { row: 3, column: 'TGL PENJUALAN', value: '31/02/2026', code: 'date_impossible', reason: 'Tanggal ini tidak ada di kalender' },
    { row: 4, column: 'NO MESIN', value: '', code: 'engine_missing', reason: 'Nomor mesin kosong' },
  ]);
});

test.each(['of an import', 'of the latest dry run'])('rejected rows %s are saved, mended and imported alone', async (of) => {
  const source = csvFile(store, 'cdb.csv', [HEADER, ...ROWS]);
  const told = await dryRun(store, [source]);
  const { importId } = await apply(store, [source]);
  const saved = await save(of === 'of an import' ? importId : told.importId);
  expect(saved.header).toEqual([...CDB_HEADER, 'NO KTP', 'Baris', 'Alasan', 'Cara memperbaiki']);
  expect(saved.rows.map((row) => row.slice(0, 8))).toEqual([
    ['31/02/2026', 'JM91E1000002', 'Joko Susilo', '0812 5550 0102', '=1+1', 'Y', '************3643', '3'],
    ['02/10/2026', null, 'Rina Marlina', '0812 5550 0103', 'Jl. Tiga', 'N', '************3644', '4'],
  ]);
  const mended = saved.rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  mended[0]?.splice(0, 1, '28/02/2026');
  mended[1]?.splice(1, 1, 'JM91E1000003');
  const path = join(store.dir, 'mended.xlsx');
  await writeXlsx(path, [{ name: 'CDB', columns: saved.header.map((header) => ({ header, type: 'text' })), rows: mended }]);
  expect(await inspect(store, path)).toMatchObject({ kind: 'cdb', remembered: true, missing: [] });
  expect(countsOf(await apply(store, [path]))).toEqual([{ rows: 2, new: 2, changed: 0, unchanged: 0, duplicate: 0, rejected: 0 }]);
  const ids = store.context.db.read.prepare<[]>('SELECT ktp_last4 FROM customers ORDER BY id').all();
  expect(ids).toEqual([{ ktp_last4: '3642' }, { ktp_last4: '3643' }, { ktp_last4: '3644' }]);
});

test('rejected rows are saved in the language that is asked for, and such a file is known again', async () => {
  const { importId } = await apply(store, [csvFile(store, 'cdb.csv', [HEADER, ...ROWS])]);
  const { path, header, rows } = await save(importId, 'en');
  expect(header.slice(-3)).toEqual(['Row', 'Reason', 'How to mend it']);
  expect(rows[1]?.at(-2)).toBe('NO MESIN: The engine number is empty');
  expect(await inspect(store, path)).toMatchObject({ kind: 'cdb', remembered: true, missing: [] });
});

test('nothing is saved where nothing was rejected, or nothing was tried', async () => {
  await expect(save(null)).rejects.toMatchObject({ code: 'import_not_found' });
  const { importId } = await apply(store, [csvFile(store, 'cdb.csv', [HEADER, ROWS[0] ?? []])]);
  await expect(save(importId)).rejects.toMatchObject({ code: 'nothing_to_import' });
});
