import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../electron/worker/spreadsheets/write-xlsx.ts';
import type { OutputColumn } from '../../shared/spreadsheet-writer/sheet-columns.ts';
import { temporaryFolder } from './support/folder.ts';
import { codeOf, read } from './support/parser.ts';

const folder = temporaryFolder();

const COLUMNS: OutputColumn[] = [
  { header: 'NAMA', type: 'text', width: 30 },
  { header: 'UNIT', type: 'integer' },
  { header: 'TOTAL', type: 'rupiah' },
  { header: 'RASIO', type: 'percent' },
  { header: 'TGL', type: 'date' },
  { header: 'WAKTU', type: 'datetime' },
  { header: 'JAM', type: 'time' },
];

function part(path: string, name: string): string {
  const content = unzipSync(readFileSync(path))[name];
  return content ? strFromU8(content) : '';
}

describe('a written workbook', () => {
  it('gives back what went in, with titles above and real dates', async () => {
    const path = folder.path('types.xlsx');
    const rows = [
      ['Budi', 1200, 1_250_000, 1 / 3, '2026-11-18', '2026-11-18T12:00', '06:00'],
      ['0812', -5, null, null, 'besok', null, null],
    ];
    await writeXlsx(path, [
      { name: 'Laporan', title: ['LAPORAN HARIAN', 'Cabang Contoh'], columns: COLUMNS, rows, total: ['JUMLAH', 1195] },
    ]);
    const file = await read(path);
    expect([file.headerRow, file.header]).toEqual([4, COLUMNS.map((column) => column.header)]);
    expect(file.rows).toEqual([
      ['Budi', 1200, 1_250_000, 1 / 3, { date: '2026-11-18' }, { date: '2026-11-18', time: '12:00:00' }, 0.25],
      ['0812', -5, null, null, 'besok', null, null],
      ['JUMLAH', 1195, null, null, null, null, null],
    ]);
  });

  it('is read alike by another reader, sheet by sheet', async () => {
    const path = folder.path('other-reader.xlsx');
    const rows = [['Siti & "Co" <b>', 7, 5000, 0.5, '2024-02-29', '2026-01-01T18:00:00', '12:00']];
    await writeXlsx(path, [
      { name: 'Satu', columns: COLUMNS, rows },
      { name: 'Dua', title: ['Judul'], columns: [{ header: 'A', type: 'text' }], rows: [['x']] },
    ]);
    const book = await readXlsx(readFileSync(path));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Satu', 'Dua']);
    const [name, , , , day, moment] = book.sheets[0]?.rows[1] ?? [];
    expect([name, day, moment]).toEqual(['Siti & "Co" <b>', new Date('2024-02-29T00:00:00Z'), new Date('2026-01-01T18:00:00Z')]);
    expect(book.sheets[1]?.rows.filter((row) => row.some((cell) => cell !== null && cell !== ''))).toEqual([['Judul'], ['A'], ['x']]);
  });

  it.each(['=1+1', '+62812', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'keeps %j as text, in cells, titles, headers and totals',
    async (text) => {
      const path = folder.path('formula.xlsx');
      await writeXlsx(path, [
        {
          name: 'X',
          title: [text],
          columns: [
            { header: text, type: 'text' },
            { header: 'B', type: 'integer' },
          ],
          rows: [[text, text]],
          total: [text],
        },
      ]);
      const xml = part(path, 'xl/worksheets/sheet1.xml');
      expect(xml).not.toContain('<f');
      expect(xml.match(/t="inlineStr"/g)).toHaveLength(6);
      // Style 4 and, in the total row, 5 carry the quote prefix.
      expect(xml).toMatch(/<c r="A4" s="4" t="inlineStr">.*<c r="B4" s="4" t="inlineStr">.*<c r="A5" s="5" t="inlineStr">/);
      const formats = part(path, 'xl/styles.xml').split('<cellXfs')[1]?.split('<xf ') ?? [];
      expect([formats[5], formats[6]].map((format) => format?.includes('quotePrefix="1"'))).toEqual([true, true]);
    },
  );

  it('carries any text through, except what XML cannot hold', async () => {
    const path = folder.path('any-text.xlsx');
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('_x0041_', 'a\r\nb', ' x ', '\0', '\u0001a', '\ud800', '&amp;'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        await writeXlsx(path, [
          {
            name: 'X',
            columns: [
              { header: 'NAMA', type: 'text' },
              { header: 'B', type: 'text' },
            ],
            rows: texts.map((value) => [value, 'x']),
          },
        ]);
        const cells = unzippedTexts(part(path, 'xl/worksheets/sheet1.xml'));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters under test.
        const held = texts.map((value) => value.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''));
        expect(cells.filter((_, index) => index > 1 && index % 2 === 0)).toEqual(held);
      }),
      { numRuns: 100 },
    );
  });

  it('repeats its header in print, fits A4 landscape, filters and freezes', async () => {
    const path = folder.path('print.xlsx');
    await writeXlsx(path, [{ name: "Budi's [1]", title: ['T'], columns: COLUMNS, rows: [['a'], ['b']], total: ['c'] }]);
    const sheet = part(path, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<autoFilter ref="A3:G5"/>');
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(part(path, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Budi''s  1'!$3:$3</definedName>`,
    );
  });

  it('makes rows high enough for wrapped text', async () => {
    const path = folder.path('wrapped.xlsx');
    const rows = [['pendek'], ['satu\ndua'], ['x'.repeat(25)], ['\n'.repeat(500)]];
    await writeXlsx(path, [{ name: 'X', columns: [{ header: 'NAMA PEMBAWA', type: 'text', width: 10 }], rows }]);
    const heights = [...part(path, 'xl/worksheets/sheet1.xml').matchAll(/<row r="(\d+)"(?: ht="(\d+)")?>/g)].map((match) => match[2]);
    expect(heights).toEqual(['26', undefined, '26', '39', '403']);
  });

  it('makes sheet names that Excel takes', async () => {
    const path = folder.path('names.xlsx');
    const columns: OutputColumn[] = [{ header: 'A', type: 'text' }];
    await writeXlsx(
      path,
      ['a/b', 'A:B', '', 'x'.repeat(40), 'x'.repeat(40)].map((name) => ({ name, columns, rows: [] })),
    );
    const names = [...part(path, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]);
    expect(names).toEqual(['a b', 'A B 2', 'Sheet3', 'x'.repeat(31), `${'x'.repeat(29)} 2`]);
  });

  it('takes rows from an open-ended source, and leaves the older file when that fails', async () => {
    const path = folder.write('kept.xlsx', 'older');
    async function* failing(): AsyncGenerator<string[]> {
      for (let index = 0; index < 20_000; index += 1) yield [`row ${index}`];
      throw new Error('source broke');
    }
    const columns: OutputColumn[] = [{ header: 'A', type: 'text' }];
    await expect(writeXlsx(path, [{ name: 'X', columns, rows: failing() }])).rejects.toThrow('source broke');
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await codeOf(writeXlsx(folder.path('no/such/folder.xlsx'), [{ name: 'X', columns, rows: [] }]))).toBe('file_not_written');
  });

  it('of 30,000 rows comes back whole', async () => {
    const path = folder.path('many.xlsx');
    const columns: OutputColumn[] = [
      { header: 'NAMA', type: 'text' },
      { header: 'NILAI', type: 'integer' },
    ];
    const rows = Array.from({ length: 30_000 }, (_, index) => [`Orang ${index}`, index]);
    await writeXlsx(path, [{ name: 'X', columns, rows }]);
    expect((await read(path)).rows).toEqual(rows);
  });
});

/** All inline texts of a sheet, decoded by rules of their own. */
function unzippedTexts(xml: string): string[] {
  return [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map((match) =>
    (match[1] ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}
