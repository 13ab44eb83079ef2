import { cutText } from '../../../../shared/domain/plain-text.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { cellText } from '../../spreadsheets/cells.ts';
import { isNeverImported } from '../../spreadsheets/header-mapping.ts';
import type { RejectCode } from './rows.ts';

/** A row that was not taken, as it may be kept: without the columns that are never imported, national ids masked (DOMAIN 2). */
export interface RejectedRow {
  row: number;
  column: string;
  value: string;
  code: RejectCode;
  /** In the order of `keptColumns`. */
  cells: (string | number | null)[];
}

const LONGEST_VALUE = 200;
/** National ids and family cards have 16 digits, whatever the column is called. */
const SIXTEEN_DIGITS = /(?<!\d)\d{12}(\d{4})(?!\d)/g;

/** Indexes of the columns of which rejected rows may keep their cells. */
export function keptColumns(header: readonly string[]): number[] {
  return header.flatMap((name, index) => (isNeverImported(name) ? [] : [index]));
}

export function keepCells(cells: readonly Cell[], columns: readonly number[]): (string | number | null)[] {
  return columns.map((index) => {
    const cell = cells[index] ?? null;
    if (cell === null) return null;
    if (typeof cell === 'object') return cell.date;
    const masked = maskIds(String(cell));
    return masked === String(cell) ? cell : masked;
  });
}

export function shownValue(cell: Cell): string {
  return cutText(maskIds(cellText(cell)), LONGEST_VALUE);
}

function maskIds(text: string): string {
  const digits = text.replace(/[\s.'-]/g, '');
  return (/^\d{16}$/.test(digits) ? digits : text).replace(SIXTEEN_DIGITS, '************$1');
}
