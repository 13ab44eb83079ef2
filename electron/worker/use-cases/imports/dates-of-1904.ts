import { readSpreadsheetDate } from '../../../../shared/domain/spreadsheet-date.ts';
import type { Cell } from '../../spreadsheets/cells.ts';

/**
 * A row of a workbook that counts its days from 1904. A day in a cell that nobody formatted as one is a bare count: made the day that it is
 * here, so that whoever reads the row, or keeps it for mending in another file, need not know of the workbook (DOMAIN 2).
 */
export function withDatesOf1904(cells: readonly Cell[], columns: readonly number[]): Cell[] {
  const row = [...cells];
  for (const column of columns) {
    const cell = row[column];
    if (typeof cell !== 'number') continue;
    const reading = readSpreadsheetDate(cell, { date1904: true });
    if (reading.ok) row[column] = { date: reading.date };
  }
  return row;
}
