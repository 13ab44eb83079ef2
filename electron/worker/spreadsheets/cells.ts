import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';

/**
 * What a reader hands over for one cell: text as it stands, a number, the calendar day of a real date cell with its time ('hh:mm:ss') where
 * it has one, or nothing.
 */
export type Cell = string | number | { date: CivilDate; time?: string } | null;

/** One row of the sheet; `number` is the row number a person sees in the spreadsheet (from 1). */
export interface SourceRow {
  number: number;
  cells: Cell[];
}

export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The cell as one line of text, for headers: trimmed, inner white space folded. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'object' ? cell.date : String(cell);
  return text.replace(/\s+/g, ' ').trim();
}

/** As a person's text may go further (shared/domain/plain-text.ts). */
export function textCell(text: string): string | null {
  const clean = plainText(text);
  return clean === '' ? null : clean;
}
