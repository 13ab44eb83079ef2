/** How a figure is written. units: whole; rupiah: whole; percent: a ratio as whole percents; times: a ratio as '4,2×'. */
export type FigureType = 'units' | 'rupiah' | 'percent' | 'times';

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
  names: 'month' | 'channel' | 'campaign' | 'user';
  columns: readonly FigureColumn<Key>[];
  rows: readonly FigureRow[];
  divisions: readonly Division<Key>[];
  monthsWithoutTarget: readonly string[];
}

/** A figure in words. `number` and `percent` are how the reader's language writes them, rounded half up. */
export function writeFigure(
  value: number | null,
  { type, signed = false }: { type: FigureType; signed?: boolean },
  write: { number(value: number | null, decimals?: number): string; percent(value: number | null): string },
): string {
  if (value === null) return '–';
  const text = type === 'percent' ? write.percent(value) : type === 'times' ? `${write.number(value, 1)}×` : write.number(value);
  return signed && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
