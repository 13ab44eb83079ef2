import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { FILE_VIEWS } from '../../../head-office/api/files.ts';
import { xlsxBytes } from '../../../head-office/files/xlsx-bytes.ts';
import { HOSTILE_NAMES } from './support/answers.ts';
import { sampleContent } from './support/content.ts';

const HEADER_ROW = 4;
const FORMATS: Record<string, string> = { integer: '#,##0', percent: '0.0%', rupiah: '"Rp"\\ #,##0;\\-"Rp"\\ #,##0', date: 'dd/mm/yyyy' };

const cellAt = (sheet: WorkSheet, row: number, column: number): CellObject | undefined => {
  const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  return sheet[`${letters}${row}`];
};

describe('a workbook of head office', () => {
  it.each(FILE_VIEWS)('of %s holds its tables as numbers with formats, one sheet each', async (view) => {
    const content = sampleContent(view);
    const book = read(await xlsxBytes(content), { cellNF: true, cellFormula: true });
    expect(book.SheetNames).toEqual(content.tables.map((table) => table.heading));
    for (const { heading, columns, rows } of content.tables) {
      const sheet = book.Sheets[heading] as WorkSheet;
      expect([cellAt(sheet, 1, 0)?.v, cellAt(sheet, 2, 0)?.v]).toEqual([content.title, content.subtitle]);
      expect(columns.map((_, index) => cellAt(sheet, HEADER_ROW, index)?.v)).toEqual(columns.map((column) => column.header));
      rows.forEach((cells, row) => {
        columns.forEach(({ type }, column) => {
          const value = cells[column];
          const found = cellAt(sheet, HEADER_ROW + 1 + row, column);
          if (typeof value === 'number') expect([found?.t, found?.v, found?.z]).toEqual(['n', value, FORMATS[type]]);
          else if (value === null) expect(found?.v).toBeUndefined();
          else if (type === 'date') expect([found?.t, found?.z]).toEqual(['n', FORMATS.date]);
          else if (type === 'text') expect([found?.t, found?.v]).toEqual(['s', value]);
        });
      });
    }
  });

  it('never makes a formula or another cell of a name', async () => {
    const book = read(await xlsxBytes(sampleContent('overview', 'id', HOSTILE_NAMES)), { cellFormula: true });
    const sheet = book.Sheets.Cabang as WorkSheet;
    const cells = HOSTILE_NAMES.map((_, index) => cellAt(sheet, HEADER_ROW + 1 + index, 0));
    expect(cells.map((cell) => [cell?.t, cell?.v, cell?.f])).toEqual(HOSTILE_NAMES.map((name) => ['s', name, undefined]));
  });
});
