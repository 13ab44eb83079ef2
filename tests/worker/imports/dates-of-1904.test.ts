import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWholeFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import { bareWorkbook, textRow } from '../../spreadsheets/support/workbook.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { apply, toolsOf } from './support.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore({ now: '2026-11-18T08:00' });
});
afterEach(() => store.close());

const SERIAL = 46_296; // 2026-10-01 in the 1900 system
const DAYS_APART = 1462;

/** A CDB whose purchase dates nobody formatted as dates, one row with an engine number and one without. */
function workbook(uses1904: boolean): string {
  const serial = uses1904 ? SERIAL - DAYS_APART : SERIAL;
  const row = (number: number, engine: string, name: string) =>
    `<row r="${number}"><c><v>${serial}</v></c>${textRow(0, [engine, name, '0812 5550 0101']).replace(/<\/?row[^>]*>/g, '')}</row>`;
  const rows = [
    textRow(1, ['TGL PENJUALAN', 'NO MESIN', 'NAMA CUSTOMER', 'NO HP']),
    row(2, 'JM91E1000001', 'Siti Aminah'),
    row(3, 'kosong', 'Joko Susilo'),
  ];
  const path = join(store.dir, 'cdb.xlsx');
  writeFileSync(path, bareWorkbook({ sheets: [rows.join('')], uses1904 }));
  return path;
}

test.each([false, true])(
  'a day in a number cell without a date format is read by the system of its workbook (1904: %s)',
  async (uses1904) => {
    await apply(store, [workbook(uses1904)]);
    const bought = store.context.db.read.prepare<[]>('SELECT purchase_date AS date FROM vehicles').all();
    expect(bought).toEqual([{ date: '2026-10-01' }]);
  },
);

test('a rejected row of such a workbook keeps the day itself: the file it is mended in counts from 1900', async () => {
  const { importId } = await apply(store, [workbook(true)]);
  const path = join(store.dir, 'rejected.xlsx');
  const { token } = store.store.files.grant(path, 'write');
  await importHandlers['import.saveRejected']({ importId, token, language: 'id' }, toolsOf(store.context));
  const { rows } = await readWholeFile(path, { workerPath: store.store.parserWorkerPath });
  expect(rows[0]?.slice(0, 3)).toEqual(['2026-10-01', 'kosong', 'Joko Susilo']);
});
