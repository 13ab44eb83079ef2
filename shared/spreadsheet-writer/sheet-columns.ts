/**
 * Values by type: text string; integer, rupiah whole numbers; decimal any number, shown with one decimal; number any number, shown as it is; percent an unrounded ratio (0.1234 is shown as 12.3%);
 * date 'yyyy-mm-dd'; datetime 'yyyy-mm-ddThh:mm' with or without ':ss'; time 'hh:mm'. Text in another column than a text
 * one stays text when it does not fit; null leaves the cell empty.
 */
export type ColumnType = 'text' | 'integer' | 'rupiah' | 'decimal' | 'number' | 'percent' | 'date' | 'datetime' | 'time';

export type OutputCell = string | number | null;

export interface OutputColumn {
  header: string;
  type: ColumnType;
  /** In characters; by type when left out. */
  width?: number;
}

export type OutputRows = Iterable<readonly OutputCell[]> | AsyncIterable<readonly OutputCell[]>;

const FORMULA_STARTS = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);

/** Text that a spreadsheet would take for a formula; exports carry names and notes that strangers typed. */
export function startsLikeFormula(text: string): boolean {
  return FORMULA_STARTS.has(text.charAt(0));
}
