/**
 * How a figure is written. units, rupiah: whole; percent: a ratio as whole percents; rate: as percents with one decimal; points: a difference
 * of rates, in percentage points with one decimal; times: a ratio as '4,2×'.
 */
export type FigureType = 'units' | 'rupiah' | 'percent' | 'rate' | 'points' | 'times';

export interface FigureColumn<Key extends string> {
  key: Key;
  type: FigureType;
  /** A difference: what is more has its plus. */
  signed?: boolean;
}

export interface FigureRow {
  /** `compared`: the total of the other period. */
  kind: 'row' | 'total' | 'average' | 'compared';
  /** A month, a channel's code, a campaign or a person; null: none of them. Empty for what is no row. */
  name: string | null;
  /** In the order of the columns, unrounded; null: nothing to divide by, or not known. */
  cells: readonly (number | null)[];
}

/** A ratio with what it divides: '43 ÷ 250 = 17%'. */
export interface Division<Key extends string> {
  key: Key;
  type: FigureType;
  signed?: boolean;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** The same ratio in the other period; undefined without one. */
  before?: number | null;
}

/** A report of figures as screen, paper and files show it: each of them writes the same unrounded cells in its own way. */
export interface FigureTable<Key extends string = string> {
  /** What the names of the rows are. */
  names: 'month' | 'channel' | 'campaign' | 'user' | 'figure';
  columns: readonly FigureColumn<Key>[];
  rows: readonly FigureRow[];
  divisions: readonly Division<Key>[];
  monthsWithoutTarget: readonly string[];
}

/** A figure in words. `number` and `percent` are how the reader's language writes them, rounded half up. */
export function writeFigure(
  value: number | null,
  { type, signed = false }: { type: FigureType; signed?: boolean },
  write: { number(value: number | null, decimals?: number): string; percent(value: number | null, decimals?: number): string },
): string {
  if (value === null) return '–';
  const text = unsigned(value, type, write);
  return signed && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function unsigned(value: number, type: FigureType, { number, percent }: Parameters<typeof writeFigure>[2]): string {
  if (type === 'percent') return percent(value);
  if (type === 'rate') return percent(value, 1);
  if (type === 'points') return number(value * 100, 1);
  return type === 'times' ? `${number(value, 1)}×` : number(value);
}
