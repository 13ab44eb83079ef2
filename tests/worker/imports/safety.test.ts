import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { IMPORT_COLUMNS, type ImportTable } from '../../../db/queries/import-rows.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { A2_HEADER, apply, CDB_HEADER, countsOf, csvFile, dryRun, dumpBusiness, grant, inspect, KARAWANG, toolsOf } from './support.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore({ now: '2026-11-18T08:00' });
});
afterEach(() => store.close());

const CDB = join(KARAWANG, 'cdb.csv');
const ROW = ['01/10/2026', 'JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Jl. Satu', 'Y'];
const count = (table: string) => store.context.db.read.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n;

describe('a cancelled import leaves nothing', () => {
  test.each(['read', 'compare'])('while it says %s', async (phase) => {
    const { kind, mapping } = await inspect(store, CDB);
    const before = dumpBusiness(store);
    const tools = toolsOf(store.context);
    const { progress } = tools;
    tools.progress = (report) => {
      progress(report);
      if (report.phase === phase) tools.controller.abort();
    };
    const request = {
      files: [{ token: grant(store, CDB).token, kind: kind ?? ('cdb' as const), mapping }],
      overwriteHandCorrections: false,
    };
    await expect(importHandlers['import.apply'](request, tools)).rejects.toMatchObject({ code: 'cancelled' });
    expect(tools.reports.map((report) => report.phase)).toContain(phase);
    expect(dumpBusiness(store)).toEqual(before);
    expect([count('imports'), count('import_rejects'), count('import_changes'), count('column_mappings')]).toEqual([0, 0, 0, 0]);
  });
});

describe('two at a time', () => {
  test('a second import is refused while one runs, and welcome afterwards', async () => {
    const path = csvFile(store, 'cdb.csv', [CDB_HEADER, ROW]);
    const first = apply(store, [path]);
    await expect(Promise.all([apply(store, [path]), dryRun(store, [path])])).rejects.toMatchObject({ code: 'import_running' });
    await first;
    expect(countsOf(await apply(store, [path]))).toMatchObject([{ unchanged: 1 }]);
  });

  test('what somebody else writes while an import compares is taken into account', async () => {
    await apply(store, [csvFile(store, 'cdb.csv', [CDB_HEADER, ROW])]);
    const changed = ROW.with(4, 'Jl. File');
    const tools = toolsOf(store.context);
    const { progress } = tools;
    tools.progress = (report) => {
      progress(report);
      if (report.phase !== 'compare') return;
      const { write } = store.context.db;
      write.prepare<[]>(`UPDATE customers SET address = 'Jl. Tangan'`).run();
      write
        .prepare<[]>(`INSERT OR IGNORE INTO hand_corrections (entity, entity_id, field, at) VALUES ('customer', 1, 'address', 'x')`)
        .run();
    };
    const outcome = await apply(store, [csvFile(store, 'cdb.csv', [CDB_HEADER, changed])], { tools });
    expect(outcome.effects.handCorrectionsKept).toBe(1);
    expect(store.context.db.read.prepare<[]>('SELECT address FROM customers').all()).toEqual([{ address: 'Jl. Tangan' }]);
  });
});

describe('files that are no use change nothing', () => {
  const hostile: [string, string, (path: string) => void][] = [
    ['a truncated workbook', 'file_truncated', (path) => writeFileSync(path, readFileSync(join(KARAWANG, 'cdb.xlsx')).subarray(0, 40_000))],
    ['a PDF named .xlsx', 'file_kind_unsupported', (path) => writeFileSync(path, '%PDF-1.7\n1 0 obj')],
    ['an empty file', 'file_empty', (path) => writeFileSync(path, '')],
    ['another list', 'columns_missing', (path) => writeFileSync(path, 'NAMA,UMUR\nA,3\n')],
    ['a header without rows', 'nothing_to_import', (path) => writeFileSync(path, `${CDB_HEADER.join(',')}\n`)],
  ];

  test.each(hostile)('%s: %s', async (_what, code, write) => {
    await apply(store, [csvFile(store, 'cdb.csv', [CDB_HEADER, ROW])]);
    const before = dumpBusiness(store);
    const path = join(store.dir, 'hostile.xlsx');
    write(path);
    const good = csvFile(store, 'a2.csv', [A2_HEADER, ['WO-1', '01/11/2026', 'JM91E1000001', '', '', '', '', '', '1', '']]);
    const mapping = { purchaseDate: 0, engineNumber: 1, customerName: 2 };
    const files = [{ token: grant(store, path).token, kind: 'cdb' as const, mapping: code === 'columns_missing' ? {} : mapping }];
    if (code !== 'nothing_to_import')
      files.unshift({
        token: grant(store, good).token,
        kind: 'cdb' as const,
        mapping: { purchaseDate: 1, engineNumber: 2, customerName: 4 },
      });
    const request = { files, overwriteHandCorrections: false };
    await expect(importHandlers['import.apply'](request, toolsOf(store.context))).rejects.toMatchObject({ code });
    expect(dumpBusiness(store)).toEqual(before);
    expect(count('imports')).toBe(1);
  });

  test('text that looks like SQL or a formula is text', async () => {
    const name = `Robert'); DROP TABLE customers;--`;
    await apply(store, [csvFile(store, 'cdb.csv', [CDB_HEADER, ROW.with(2, name).with(4, '=HYPERLINK("http://x")')])]);
    expect(store.context.db.read.prepare<[]>('SELECT name, address FROM customers').all()).toEqual([
      { name, address: '=HYPERLINK("http://x")' },
    ]);
  });

  test('a token that was never granted is refused', async () => {
    const request = { files: [{ token: 'x', kind: 'cdb' as const, mapping: {} }], overwriteHandCorrections: false };
    await expect(importHandlers['import.apply'](request, toolsOf(store.context))).rejects.toMatchObject({ code: 'file_not_granted' });
  });
});

test('a mapping that the user corrected is remembered for the same header', async () => {
  const path = csvFile(store, 'odd.csv', [
    ['A', 'B', 'NAMA KONSUMEN'],
    ['01/10/2026', 'JM91E1000001', 'Siti Aminah'],
  ]);
  const seen = await inspect(store, path);
  expect(seen).toMatchObject({ kind: null, remembered: false, header: ['A', 'B', 'NAMA KONSUMEN'], rowCount: 1 });
  const mapping = { purchaseDate: 0, engineNumber: 1, customerName: 2 };
  const request = { files: [{ token: grant(store, path).token, kind: 'cdb' as const, mapping }], overwriteHandCorrections: false };
  await importHandlers['import.apply'](request, toolsOf(store.context));
  expect(await inspect(store, path)).toMatchObject({ kind: 'cdb', remembered: true, mapping, missing: [] });
});

test('religion, national id and family card reach no table, even when the mapping points at them', async () => {
  const header = [...CDB_HEADER, 'AGAMA', 'NO KTP', 'NO KK', 'PENGELUARAN'];
  const secrets = ['BUDDHA', '3215426053663642', '3215426053669999', '5 JUTA'];
  const path = csvFile(store, 'cdb.csv', [header, [...ROW, ...secrets], [...ROW.with(1, ''), ...secrets]]);
  const { mapping } = await inspect(store, path);
  const files = [{ token: grant(store, path).token, kind: 'cdb' as const, mapping: { ...mapping, occupation: 6, district: 8, city: 9 } }];
  await importHandlers['import.apply']({ files, overwriteHandCorrections: false }, toolsOf(store.context));
  const { raw } = store.context.db;
  const tables = raw
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'`)
    .all();
  const everything = JSON.stringify(tables.map(({ name }) => raw.prepare(`SELECT * FROM "${name}"`).all()));
  for (const secret of secrets) expect(everything).not.toContain(secret);
  expect(everything).toContain('"ktp_last4":"3642"');
  expect(count('import_rejects')).toBe(1);
});

test('the columns that the import writes are the columns that the tables have', () => {
  for (const table of Object.keys(IMPORT_COLUMNS) as ImportTable[]) {
    const columns = store.context.db.read.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
    expect([...IMPORT_COLUMNS[table]]).toEqual(columns.map((column) => column.name));
  }
});
