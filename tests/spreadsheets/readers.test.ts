import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../electron/worker/spreadsheets/cells.ts';
import { temporaryFolder } from './support/folder.ts';
import { read } from './support/parser.ts';
import { bareWorkbook, textRow } from './support/workbook.ts';

const folder = temporaryFolder();

async function rowsOf(name: string, content: string | Uint8Array): Promise<Cell[][]> {
  return (await read(folder.write(name, content))).rows;
}

describe('csv', () => {
  const text = 'NAMA;KOTA;NO HP\r\nJosé "Pak";"Jl. A\r\nNo. 1; RT 2";0812\r\n;;\r\n"O""Neil";Ōsaka;\'0813\r\n';
  const expected = [
    ['José "Pak"', 'Jl. A\nNo. 1; RT 2', '0812'],
    ['O"Neil', 'Ōsaka', "'0813"],
  ];

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 LE without mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE with mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s gives the same cells', async (_, bytes) => {
    const file = await read(folder.write('text.csv', bytes));
    expect(file.rows).toEqual(expected);
    // The empty third row is left out, and the fourth keeps the number that a spreadsheet shows.
    expect(file.rowNumbers).toEqual([2, 4]);
  });

  it('reads Windows-1252', async () => {
    const file = await read(folder.write('ansi.csv', Buffer.from('NAMA;KOTA\nJos\xe9;x\n', 'latin1')));
    expect([file.detail.encoding, file.rows]).toEqual(['windows-1252', [['José', 'x']]]);
  });

  it.each([',', ';', '\t'])('finds the delimiter %j although the others are inside cells', async (delimiter) => {
    const lines = [
      ['NAMA', 'ALAMAT', 'KOTA'],
      ['Siti, SE', 'Jl; 1', 'A'],
      ['Budi', 'B, C, D', 'E'],
    ];
    const quoted = lines.map((line) => line.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter));
    const file = await read(folder.write('delimiter.csv', quoted.join('\n')));
    expect([file.detail.delimiter, file.rows]).toEqual([delimiter, lines.slice(1)]);
  });

  it('takes the hint of Excel in the first line', async () => {
    const file = await read(folder.write('hint.csv', 'sep=;\r\nNAMA;KOTA\r\nA,B,C;X\r\n'));
    expect([file.headerRow, file.rows]).toEqual([1, [['A,B,C', 'X']]]);
  });

  it('drops stray NULs, and a file of old Mac line ends is read', async () => {
    const long = 'Panjang '.repeat(40);
    expect(await rowsOf('nul.csv', `NAMA;KOTA\rA\0B;${long}\rC;D`)).toEqual([
      ['AB', long],
      ['C', 'D'],
    ]);
  });

  it('loses and changes no row over many pieces', async () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `${index};"Jl. ""Merdeka""\r\nNo. ${index}";Kota ${'é'.repeat(index % 7)}`);
    const file = await read(folder.write('pieces.csv', `NO;ALAMAT;KOTA\r\n${lines.join('\r\n')}`));
    const expected = lines.map((_, index) => [String(index), `Jl. "Merdeka"\nNo. ${index}`, `Kota ${'é'.repeat(index % 7)}`]);
    expect(file.rows).toEqual(expected);
  });
});

describe('html', () => {
  const page = `\n <!DOCTYPE html><html><head><style>td { color: red }</style></head><body>
    <!-- <table><tr><td>no</td></tr></table> -->
    <table><tr><td colspan=3><b>LAPORAN&nbsp;CDB</b></td></tr>
    <tr><th>NAMA</th><TH x="a>b">NO HP</TH><th>KOTA</th></tr>
    <tr><td>Budi &amp; <i>Siti</i><br>SE</td><td style='mso-number-format:"\\@"'>0812</td><td>&#x4B;arawang &#39;A&#39;</td></tr>
    <tr><td>A<table><tr><td>in</td><td>side</td></tr></table>B<td>1 < 2<td></tr>
    <tr><td rowspan="2">R</td><td colspan="2">12/03/2026</td></tr><tr><td>x</td><td>y</td></tr>
    </table></body></html>`;

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(page)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${page}`)],
    ['UTF-16 with mark', Buffer.from(`\ufeff${page}`, 'utf16le')],
    ['UTF-16 without mark', Buffer.from(page, 'utf16le')],
  ])('a portal page in %s is a table of text', async (_, bytes) => {
    const file = await read(folder.write('portal.xls', bytes));
    expect([file.format, file.header, file.headerRow]).toEqual(['html', ['NAMA', 'NO HP', 'KOTA'], 2]);
    expect(file.rows).toEqual([
      ['Budi & Siti SE', '0812', "Karawang 'A'"],
      ['A in side B', '1 < 2', null],
      ['R', '12/03/2026', null],
      [null, 'x', 'y'],
    ]);
  });
});

describe('xlsx', () => {
  it('reads all the ways to write a cell', async () => {
    const row = `<row r="4"><c r="A4" t="s"><v>0</v></c><c r="C4" t="inlineStr"><is><r><t>ka</t></r><r><t>ya</t></r><rPh><t>no</t></rPh></is></c>
      <c r="D4" t="str"><f>A1&amp;B1</f><v>a&lt;b_x000D_</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="e"><v>#N/A</v></c><c r="G4"><v>1.5E3</v></c></row>`;
    const header = textRow(2, ['SATU', 'DUA', 'TIGA', 'EMPAT', 'LIMA', 'ENAM', 'TUJUH']);
    const sharedStrings = '<si><r><t xml:space="preserve">007 </t></r><r><t>x</t></r><rPh><t>no</t></rPh></si>';
    const file = await read(folder.write('cells.xlsx', bareWorkbook({ sheets: [header + row], sharedStrings })));
    expect(file.rows).toEqual([['007 x', null, 'kaya', 'a<b\r', 'TRUE', '#N/A', 1500]]);
    expect([file.headerRow, file.rowNumbers]).toEqual([2, [4]]);
  });

  it.each([
    [false, 46_023, { date: '2026-01-01' }],
    [true, 46_023 - 1462, { date: '2026-01-01' }],
    [false, 59, { date: '1900-02-28' }],
    [false, 61, { date: '1900-03-01' }],
    [false, 46_023.999_999_99, { date: '2026-01-02' }],
    [false, 46_023.75, { date: '2026-01-01', time: '18:00:00' }],
    [true, 46_023 - 1462 + 0.385_416_667, { date: '2026-01-01', time: '09:15:00' }],
  ])('date cells are calendar days, with their time (1904: %s, serial %d)', async (uses1904, serial, date) => {
    const formats = ['14', '164', '165', '166', '0', '20', '167'];
    const bytes = bareWorkbook({
      uses1904,
      cellFormats: formats.map((id) => `<xf numFmtId="${id}"/>`).join(''),
      numberFormats: `<numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="d/m/yy h:mm"/>
        <numFmt numFmtId="166" formatCode="mmm-yy"/><numFmt numFmtId="167" formatCode="&quot;day&quot; #,##0 [Red]"/>`,
      sheets: [
        `${textRow(1, ['A', 'B', 'C', 'D', 'E', 'F', 'G'])}<row r="2">${formats.map((_, index) => `<c s="${index}"><v>${serial}</v></c>`).join('')}</row>`,
      ],
    });
    const file = await read(folder.write('dates.xlsx', bytes));
    expect(file.date1904).toBe(uses1904);
    expect(file.rows[0]).toEqual([date, date, date, date, serial, serial, serial]);
  });

  it('uses the first sheet with cells, a visible one before a hidden one', async () => {
    const sheet = (name: string): string => textRow(1, ['NAMA', 'KOTA']) + textRow(2, [name, 'x']);
    const bytes = bareWorkbook({ sheets: [sheet('hidden'), '', sheet('visible')], states: ['hidden', 'visible', 'visible'] });
    expect(await rowsOf('sheets.xlsx', bytes)).toEqual([['visible', 'x']]);
  });

  it('reads element names with a prefix', async () => {
    const data =
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>NAMA</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>5</x:v></x:c></x:row>';
    expect(await rowsOf('prefix.xlsx', bareWorkbook({ sheets: [data], prefix: 'x:' }))).toEqual([[5]]);
  });
});

describe('xls', () => {
  it.each([false, true])('keeps text, numbers and days apart (1904: %s)', async (date1904) => {
    const serial = date1904 ? 46_023 - 1462 : 46_023;
    const sheet = utils.aoa_to_sheet([
      ['JUDUL'],
      ['NAMA', 'NO HP', 'TGL', 'KM'],
      ['Budi', '0812', serial, 12.5],
      [],
      ['Siti', "'0813", null, true],
    ]);
    Object.assign(sheet.C3 ?? {}, { z: 'dd/mm/yyyy' });
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Kosong');
    utils.book_append_sheet(book, sheet, 'Data');
    book.Workbook = { ...book.Workbook, WBProps: { date1904 } };
    const file = await read(folder.write('old.xls', write(book, { type: 'buffer', bookType: 'biff8' })));
    expect([file.format, file.headerRow, file.date1904, file.rowNumbers]).toEqual(['xls', 2, date1904, [3, 5]]);
    expect(file.rows).toEqual([
      ['Budi', '0812', { date: '2026-01-01' }, 12.5],
      ['Siti', "'0813", null, 'TRUE'],
    ]);
  });
});
