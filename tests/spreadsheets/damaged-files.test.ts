import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SPREADSHEET_LIMITS } from '../../electron/worker/spreadsheets/limits.ts';
import { parseFile } from '../../electron/worker/spreadsheets/parse-file.ts';
import { readSpreadsheet } from '../../electron/worker/spreadsheets/read-spreadsheet.ts';
import { temporaryFolder } from './support/folder.ts';
import { codeOf, errorOf, fixture, read, WORKER_PATH } from './support/parser.ts';
import { bareWorkbook, textRow } from './support/workbook.ts';

const folder = temporaryFolder();

/** All rows in this thread, for tests that read hundreds of files. */
async function readHere(path: string): Promise<number> {
  const reader = readSpreadsheet(path, SPREADSHEET_LIMITS, 1000);
  for (;;) {
    const step = await reader.next();
    if (step.done) return step.value.rowCount;
  }
}

describe('a truncated file', () => {
  it.each(['a2.xlsx', 'a2.xls'])('%s is refused wherever it was cut', async (name) => {
    const whole = readFileSync(fixture(name));
    for (let part = 1; part <= 60; part += 1) {
      const cut = Math.floor((whole.length * part) / 61);
      const path = folder.write('cut', whole.subarray(0, cut));
      expect(['file_truncated', 'file_damaged'], `cut at ${cut}`).toContain(await codeOf(readHere(path)));
    }
  });

  it('is refused when only the last byte is missing', async () => {
    const whole = readFileSync(fixture('cdb.xlsx'));
    expect(await codeOf(read(folder.write('last-byte.xlsx', whole.subarray(0, -1))))).toBe('file_truncated');
  });
});

describe('a damaged file', () => {
  it('.xlsx: a changed byte inside the packed data never gets through', async () => {
    const whole = readFileSync(fixture('a2.xlsx'));
    const position = fc.integer({ min: 2000, max: whole.length - 2000 });
    await fc.assert(
      fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const outcome = await readHere(folder.write('changed.xlsx', bytes)).catch((error: { code: string }) => error.code);
        // Bytes that no reader looks at (dates in headers) may change; a row may not.
        expect([628, 'file_damaged', 'file_zip_bomb', 'file_truncated', 'file_kind_unsupported']).toContain(outcome);
      }),
      { numRuns: 60 },
    );
  });

  it('.xls: a broken sector chain is refused', async () => {
    const bytes = Buffer.from(readFileSync(fixture('a2.xls')));
    const fatSector = bytes.readUInt32LE(76);
    // The chain of the tenth sector points at itself.
    bytes.writeUInt32LE(10, (fatSector + 1) * 512 + 10 * 4);
    expect(await codeOf(read(folder.write('loop.xls', bytes)))).toBe('file_damaged');
  });

  it('.xls: a record whose length is wrong is refused', async () => {
    const bytes = Buffer.from(readFileSync(fixture('a2.xls')));
    const workbookStart = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
    bytes.writeUInt16LE(0x7fff, workbookStart + 2);
    const error = await errorOf(read(folder.write('record.xls', bytes)));
    expect([error.code, error.data.part]).toEqual(['file_damaged', 'biff']);
  });

  it('.xls: zeros over the middle are refused', async () => {
    const bytes = Buffer.from(readFileSync(fixture('a2.xls')));
    bytes.fill(0, 60_000, 64_000);
    expect(await codeOf(read(folder.write('zeros.xls', bytes)))).toBe('file_damaged');
  });

  it('.csv: a quote that is never closed names its row', async () => {
    const path = folder.write('quote.csv', 'NO MESIN;NAMA;KOTA\r\nA1;Budi;X\r\nA2;"Siti;Y\r\nA3;Tono;Z\r\n');
    const error = await errorOf(read(path));
    expect([error.code, error.data]).toEqual(['file_damaged', { part: 'quotes', row: 3 }]);
  });

  it('.xlsx: a string that does not exist is refused', async () => {
    const bytes = bareWorkbook({ sheets: ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>'], sharedStrings: '<si><t>A</t></si>' });
    expect(await codeOf(read(folder.write('strings.xlsx', bytes)))).toBe('file_damaged');
  });
});

describe('a hostile file', () => {
  it('a bomb of zeros is refused before it is inflated', async () => {
    const sheet = new Uint8Array(64 * 1024 * 1024);
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': sheet,
    });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codeOf(read(folder.write('bomb.xlsx', bytes)))).toBe('file_zip_bomb');
  });

  it('a bomb that lies about its size is stopped at the size it named', async () => {
    const bytes = Buffer.from(
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/a': new Uint8Array(8 * 1024 * 1024),
      }),
    );
    const central = bytes.lastIndexOf(Buffer.from('xl/a')) - 46;
    bytes.writeUInt32LE(1000, central + 24);
    expect(await codeOf(read(folder.write('liar.xlsx', bytes)))).toBe('file_zip_bomb');
  });

  it('a bomb of one long shared string is refused before its text fills the memory', async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`;
    const bytes = bareWorkbook({ sheets: [row.repeat(5000)], sharedStrings: `<si><t>${'x'.repeat(32_000)}</t></si>` });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await codeOf(read(folder.write('shared.xlsx', bytes)))).toBe('file_zip_bomb');
  });

  it('long text that many rows share goes through in batches that are bounded by their text', async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`;
    const bytes = bareWorkbook({ sheets: [row.repeat(91)], sharedStrings: `<si><t>${'x'.repeat(30_000)}</t></si>` });
    const batches: number[] = [];
    const path = folder.write('long-shared.xlsx', bytes);
    await parseFile(path, { workerPath: WORKER_PATH, onRows: ({ rows }) => void batches.push(rows.length) });
    expect(batches.reduce((sum, rows) => sum + rows, 0)).toBe(90);
    expect(Math.max(...batches)).toBe(14); // 4.2 million characters
  });

  it('entries that share their bytes are refused', async () => {
    const bytes = Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }));
    const first = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const second = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), first + 4);
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42);
    expect(await codeOf(read(folder.write('overlap.xlsx', bytes)))).toBe('file_zip_bomb');
  });

  it('1,000 columns are refused in every kind', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `KOLOM ${String.fromCharCode(65 + (index % 26))}${index}`);
    const files = {
      'wide.xlsx': bareWorkbook({ sheets: [textRow(1, names)] }),
      'wide.csv': names.join(';'),
      'wide.xls': `<table><tr>${names.map((name) => `<td>${name}</td>`).join('')}</tr></table>`,
    };
    for (const [name, content] of Object.entries(files))
      expect(await codeOf(read(folder.write(name, content))), name).toBe('too_many_columns');
  });

  it('empty cells far to the right do not count as columns', async () => {
    const bytes = bareWorkbook({
      sheets: [
        '<row r="1"><c r="A1" t="inlineStr"><is><t>NAMA</t></is></c><c r="XFD1" s="0"/></row><row r="2"><c r="A2"><v>1</v></c></row>',
      ],
    });
    expect((await read(folder.write('styled.xlsx', bytes))).rows).toEqual([[1]]);
  });

  it('too many rows and too large files are refused', async () => {
    const path = folder.write('rows.csv', `NAMA;KOTA\n${'A;B\n'.repeat(20)}`);
    expect(await codeOf(read(path, { limits: { rows: 19 } }))).toBe('too_many_rows');
    expect((await read(path, { limits: { rows: 20 } })).rowCount).toBe(20);
    expect(await codeOf(read(path, { limits: { fileBytes: 50 } }))).toBe('file_too_large');
  });

  it('a cell beyond the limit of Excel is refused', async () => {
    const error = await errorOf(read(folder.write('long.csv', `NAMA;KOTA\nA;${'x'.repeat(40_000)}\n`)));
    expect([error.code, error.data]).toEqual(['file_damaged', { part: 'cell_too_long', row: 2 }]);
  });
});

describe('other files under a spreadsheet name', () => {
  const docx = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<document/>') });
  it.each<[string, string | Uint8Array, string]>([
    ['a renamed PDF', '%PDF-1.7\n1 0 obj', 'pdf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'image'],
    ['a Word document', docx, 'zip_other'],
    ['random bytes', Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 37) % 256)), 'binary'],
    ['other XML', '<?xml version="1.0"?><note>hello</note>', 'xml'],
  ])('%s is refused as what it is', async (_, content, kind) => {
    const error = await errorOf(read(folder.write('other.xlsx', content)));
    expect([error.code, error.data.kind]).toEqual(['file_kind_unsupported', kind]);
  });

  it('nothing, blanks and a missing file have their own words', async () => {
    expect(await codeOf(read(folder.write('empty.xlsx', '')))).toBe('file_empty');
    expect(await codeOf(read(folder.write('blank.csv', ' \r\n \r\n')))).toBe('file_empty');
    expect(await codeOf(read(folder.path('missing.csv')))).toBe('file_not_found');
    expect(await codeOf(read(folder.path('.')))).toBe('file_not_found');
  });

  it('sheets without any cell are empty in every kind', async () => {
    expect(await codeOf(read(folder.write('none.xlsx', bareWorkbook({ sheets: ['', '<row r="3"><c r="A3"/></row>'] }))))).toBe(
      'sheet_empty',
    );
    expect(await codeOf(read(folder.write('none.csv', ';;;\n;;;\n')))).toBe('sheet_empty');
    expect(await codeOf(read(folder.write('none.xls', '<html><table><tr><td>&nbsp;</td></tr></table></html>')))).toBe('sheet_empty');
  });
});
