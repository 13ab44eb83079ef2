import type { ColumnType, OutputCell, OutputColumn } from '../../shared/spreadsheet-writer/sheet-columns.ts';

/** A table of a file, whatever its format: ratios and money are numbers here, days are civil dates, null is nothing to show. */
export interface FileTable {
  heading: string;
  columns: readonly FileColumn[];
  rows: readonly (readonly OutputCell[])[];
  total?: readonly OutputCell[];
}

export interface FileColumn extends Required<OutputColumn> {
  /** false: a spreadsheet has room for it, paper has not. */
  onPaper: boolean;
}

/** All that a file shows. */
export interface FileContent {
  title: string;
  subtitle: string;
  tables: readonly FileTable[];
}

/** A column and where its cells come from. */
export interface Column<Row> {
  header: string;
  type: ColumnType;
  value(row: Row): OutputCell;
  width?: number;
  onPaper?: boolean;
}

const WIDTHS: Record<ColumnType, number> = {
  text: 16,
  integer: 8,
  decimal: 10,
  rupiah: 17,
  percent: 8,
  date: 12,
  datetime: 17,
  time: 8,
  number: 10,
};

export function makeTable<Row>(heading: string, columns: readonly Column<Row>[], rows: readonly Row[]): FileTable {
  return { heading, columns: columns.map(fileColumn), rows: rows.map((row) => columns.map((column) => column.value(row))) };
}

/** Columns of sums behind those that name the row, and below them the sums of all, under the same columns. */
export function makeSummedTable<Row, Sums>(
  heading: string,
  names: readonly Column<Row>[],
  sums: readonly Column<Sums>[],
  { rows, sumsOf, total }: { rows: readonly Row[]; sumsOf(row: Row): Sums | null; total?: { name: string; sums: Sums } },
): FileTable {
  const ofRow = sums.map((column) => ({
    ...column,
    value(row: Row): OutputCell {
      const found = sumsOf(row);
      return found === null ? null : column.value(found);
    },
  }));
  const table = makeTable(heading, [...names, ...ofRow], rows);
  if (!total) return table;
  const named = names.map((_, index) => (index === 0 ? total.name : null));
  return { ...table, total: [...named, ...sums.map((column) => column.value(total.sums))] };
}

/** Wide enough for the longest word of its header. */
function fileColumn<Row>({ header, type, width, onPaper = true }: Column<Row>): FileColumn {
  const longestWord = Math.max(...header.split(/[\s-]+/).map((word) => word.length));
  return { header, type, width: Math.max(width ?? WIDTHS[type], longestWord + 2), onPaper };
}
