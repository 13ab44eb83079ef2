import { AppError } from '../../../shared/contract/errors.ts';
import { type Cell, cellText, isEmptyCell, type SourceRow } from './cells.ts';
import { findHeaderRow, HEADER_SEARCH_ROWS } from './header-row.ts';
import type { SpreadsheetLimits } from './limits.ts';

export interface TableHeader {
  header: string[];
  /** Row number of the header as a person sees it. */
  headerRow: number;
  /** The workbook counts days from 1904: for numbers in cells that are dates but not formatted as such. */
  date1904: boolean;
}

/**
 * Splits the rows of a sheet into the header (titles above it are dropped) and data rows, each at least as wide as the
 * header. Throws `sheet_empty`, `too_many_columns`, `too_many_rows` or `file_damaged` (a cell beyond Excel's text limit).
 */
export function createTableSplitter(limits: SpreadsheetLimits, date1904: () => boolean) {
  let waiting: SourceRow[] = [];
  let header: TableHeader | null = null;
  let count = 0;

  function take(rows: SourceRow[]): SourceRow[] {
    for (const row of rows) checkRow(row, limits);
    if (header) return accept(rows);
    waiting = waiting.concat(rows);
    return waiting.length >= HEADER_SEARCH_ROWS ? settleHeader() : [];
  }

  function settleHeader(): SourceRow[] {
    if (waiting.length === 0) throw new AppError('sheet_empty');
    const index = Math.max(0, findHeaderRow(waiting.map((row) => row.cells)));
    const row = waiting[index] as SourceRow;
    header = { header: row.cells.map(cellText), headerRow: row.number, date1904: date1904() };
    const rest = waiting.slice(index + 1);
    waiting = [];
    return accept(rest);
  }

  function accept(rows: SourceRow[]): SourceRow[] {
    count += rows.length;
    if (count > limits.rows) throw new AppError('too_many_rows', { limit: limits.rows });
    const width = header?.header.length ?? 0;
    for (const row of rows) padTo(row.cells, width);
    return rows;
  }

  return {
    take,
    /** What waited for a header in a short sheet. */
    finish: (): SourceRow[] => (header ? [] : settleHeader()),
    header: (): TableHeader | null => header,
    rowCount: (): number => count,
  };
}

function padTo(cells: Cell[], width: number): void {
  while (cells.length < width) cells.push(null);
  // Holes come from sheets that name only the cells they fill.
  for (let index = 0; index < cells.length; index += 1) if (cells[index] === undefined) cells[index] = null;
}

function checkRow(row: SourceRow, limits: SpreadsheetLimits): void {
  while (row.cells.length > 0 && isEmptyCell(row.cells.at(-1))) row.cells.pop();
  if (row.cells.length > limits.columns) throw new AppError('too_many_columns', { columns: row.cells.length, limit: limits.columns });
  for (const cell of row.cells) {
    if (typeof cell === 'string' && cell.length > limits.cellCharacters) {
      throw new AppError('file_damaged', { part: 'cell_too_long', row: row.number });
    }
  }
}
