import { read, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../shared/contract/errors.ts';
import { type Cell, isEmptyCell, type SourceRow, textCell } from './cells.ts';
import { dateCell, isDateFormat } from './excel-dates.ts';

interface SheetCell {
  t: string;
  v?: string | number | boolean;
  w?: string;
  z?: string | number;
}

/**
 * The rows of the first non-empty sheet of a BIFF .xls that passed its checks. SheetJS holds the whole sheet: BIFF ends
 * at 65,536 rows. Dates are taken from the serial number and the number format, never from SheetJS' Date objects (time zones).
 */
export function readXls(bytes: Buffer): { date1904: boolean; rows: SourceRow[] } {
  const workbook = parse(bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const hidden = new Set((workbook.Workbook?.Sheets ?? []).filter((sheet) => sheet.Hidden).map((sheet) => sheet.name));
  const names = [...workbook.SheetNames].sort((left, right) => Number(hidden.has(left)) - Number(hidden.has(right)));
  for (const name of names) {
    const sheet = workbook.Sheets[name];
    const rows = sheet ? rowsOf(sheet, date1904) : [];
    if (rows.length > 0) return { date1904, rows };
  }
  return { date1904, rows: [] };
}

function parse(bytes: Buffer) {
  try {
    return read(bytes, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false });
  } catch {
    throw new AppError('file_damaged', { part: 'biff' });
  }
}

function rowsOf(sheet: WorkSheet, uses1904: boolean): SourceRow[] {
  const grid = (sheet['!data'] ?? []) as Array<Array<SheetCell | undefined> | undefined>;
  return Array.from(grid, (line, index) => ({ number: index + 1, cells: Array.from(line ?? [], (cell) => toCell(cell, uses1904)) })).filter(
    (row) => !row.cells.every(isEmptyCell),
  );
}

function toCell(cell: SheetCell | undefined, uses1904: boolean): Cell {
  if (cell?.v === undefined) return null;
  if (typeof cell.v === 'number' && cell.t === 'n') return isDate(cell.z) ? dateCell(cell.v, uses1904) : cell.v;
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
  return textCell(cell.t === 'e' ? (cell.w ?? '#N/A') : String(cell.v));
}

function isDate(format: string | number | undefined): boolean {
  if (format === undefined) return false;
  return typeof format === 'number' ? isDateFormat(format, undefined) : isDateFormat(0, format);
}
