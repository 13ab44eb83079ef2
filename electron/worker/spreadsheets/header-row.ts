import { type Cell, isEmptyCell } from './cells.ts';

/** Portals put a title, the branch and the period above the header, never more than a few lines. */
export const HEADER_SEARCH_ROWS = 15;

/**
 * Index of the row that looks most like a header: the most distinct cells of words, the first of equals. -1 when no row
 * has any cell of words. Cells of digits, dates and long texts do not count, so a full data row never wins over its header.
 */
export function findHeaderRow(rows: readonly (readonly Cell[])[]): number {
  let best = -1;
  let bestWords = 0;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, index) => {
    const words = new Set(row.filter(isWords).map((cell) => String(cell).trim().toLowerCase())).size;
    if (words > bestWords) {
      best = index;
      bestWords = words;
    }
  });
  return best;
}

function isWords(cell: Cell): boolean {
  if (typeof cell !== 'string' || isEmptyCell(cell) || cell.length > 80) return false;
  const digits = cell.replace(/\D/g, '').length;
  return /\p{L}/u.test(cell) && digits * 3 <= cell.trim().length;
}
