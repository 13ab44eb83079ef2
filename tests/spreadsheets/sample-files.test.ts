import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../electron/worker/spreadsheets/cells.ts';
import { detectKind, missingRequired, suggestMapping } from '../../electron/worker/spreadsheets/header-mapping.ts';
import { fixture, read } from './support/parser.ts';

const facts = JSON.parse(readFileSync(fixture('facts.json'), 'utf8')) as { cdbRows: number; a2Rows: number };

/** What a cell means, whichever way its file could write it down: spreadsheets turn digits into numbers and lose their zeros. */
function meaning(cell: Cell, header: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  const text = String(cell).trim();
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (date) return `${date[3]}-${date[2]}-${date[1]}`;
  // A 16-digit number does not fit a spreadsheet's 15 digits.
  if (header === 'NO KTP') return Number(text).toPrecision(15);
  const digits = text.replace(/^\+/, '');
  return /^\d+$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : text;
}

async function meaningOf(name: string): Promise<{ header: string[]; rowNumbers: number[]; rows: string[][] }> {
  const file = await read(fixture(name));
  const rows = file.rows.map((row) => row.map((cell, column) => meaning(cell, file.header[column] ?? '')));
  return { header: file.header, rowNumbers: file.rowNumbers, rows };
}

describe('the sample files', () => {
  it.each(['cdb.xlsx', 'cdb.xls', 'cdb_portal.xls'])('%s has the same rows as cdb.csv', async (name) => {
    const [expected, found] = await Promise.all([meaningOf('cdb.csv'), meaningOf(name)]);
    expect(found).toEqual(expected);
    expect(found.rows).toHaveLength(facts.cdbRows);
  });

  it.each(['a2.xlsx', 'a2.xls', 'a2_semicolon.csv'])('%s has the same rows as a2.csv', async (name) => {
    const [expected, found] = await Promise.all([meaningOf('a2.csv'), meaningOf(name)]);
    expect(found).toEqual(expected);
    expect(found.rows).toHaveLength(facts.a2Rows);
  });

  it.each([
    ['cdb.csv', 'csv', { delimiter: ',', encoding: 'utf-8' }],
    ['cdb.xlsx', 'xlsx', {}],
    ['cdb.xls', 'xls', {}],
    ['cdb_portal.xls', 'html', { encoding: 'utf-8' }],
    ['a2_semicolon.csv', 'csv', { delimiter: ';', encoding: 'utf-8' }],
  ])('%s is told by its content', async (name, format, detail) => {
    const file = await read(fixture(name));
    expect({ format: file.format, detail: file.detail, headerRow: file.headerRow }).toEqual({ format, detail, headerRow: 1 });
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['cdb.csv', 'cdb'],
    ['a2.xlsx', 'a2'],
  ] as const)('%s is recognised as %s with all required columns', async (name, kind) => {
    const { header } = await read(fixture(name));
    expect(detectKind(header)).toBe(kind);
    expect(missingRequired(kind, suggestMapping(kind, header))).toEqual([]);
  });

  it('keeps text as text: leading zeros and apostrophes of the portal page', async () => {
    const { rows } = await read(fixture('cdb_portal.xls'));
    expect(rows[0]?.[1]).toBe('07781');
    expect(rows[5]?.[14]).toBe("'08966791601");
  });
});
