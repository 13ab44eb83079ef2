import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../electron/worker/spreadsheets/write-csv.ts';
import type { OutputColumn } from '../../shared/spreadsheet-writer/sheet-columns.ts';
import { temporaryFolder } from './support/folder.ts';
import { read } from './support/parser.ts';

const folder = temporaryFolder();
const COLUMNS: OutputColumn[] = [
  { header: 'NAMA', type: 'text' },
  { header: 'TOTAL', type: 'rupiah' },
  { header: 'RASIO', type: 'percent' },
  { header: 'TGL', type: 'date' },
  { header: 'WAKTU', type: 'datetime' },
];

describe('a written csv', () => {
  const rows = [
    ['Budi; "SE"', -5000, 0.1235, '2026-11-18', '2026-11-18T08:05'],
    ['a,=1', null, 1, null, null],
  ];

  it('is what Excel in Indonesia opens by a double click', async () => {
    const path = folder.path('semicolon.csv');
    await writeCsv(path, COLUMNS, rows);
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeffNAMA;TOTAL;RASIO;TGL;WAKTU\r\n"Budi; ""SE""";-5000;12,4%;2026-11-18;2026-11-18 08:05\r\n"a,=1";;100,0%;;\r\n',
    );
  });

  it('takes the comma as delimiter and then the point for decimals', async () => {
    const path = folder.path('comma.csv');
    await writeCsv(path, COLUMNS, rows, { delimiter: ',' });
    expect(readFileSync(path, 'utf8').split('\r\n')[1]).toBe('"Budi; ""SE""",-5000,12.4%,2026-11-18,2026-11-18 08:05');
  });

  it('never starts a text with what a spreadsheet calculates, and loses nothing else', async () => {
    const path = folder.path('safe.csv');
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('=1+1', '+62', '-1', '@x', '\t=1', '＝1', '\r\n=1', '"=1"', ' =1'));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (values) => {
        await writeCsv(
          path,
          [
            { header: 'NAMA', type: 'text' },
            { header: 'B', type: 'text' },
          ],
          values.map((value) => [value, 'x']),
        );
        const { rows: found } = await read(path);
        expect(found).toHaveLength(values.length);
        found.forEach(([cell], index) => {
          const expected = values[index]?.replace(/\r\n?/g, '\n');
          expect([expected, `'${expected}`]).toContain(cell ?? '');
          expect(String(cell)).not.toMatch(/^[=+\-@\t\n＝＋－＠]/);
        });
      }),
      { numRuns: 10 },
    );
  });
});
