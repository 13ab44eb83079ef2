import type { ColDef } from 'ag-grid-community';

/** How the columns of a list stand: what a person has arranged, and what a saved view keeps of it. */
export interface GridLayout {
  /** Column names; null: those that the screen hides by itself. */
  hidden: string[] | null;
  /** Column names from left to right; empty: as the screen has them. */
  order: string[];
  /** In pixels, of the columns that somebody has made wider or narrower. */
  widths: Record<string, number>;
  /** The first one counts most. */
  sort: { column: string; descending: boolean }[];
}

export const NO_LAYOUT: GridLayout = { hidden: null, order: [], widths: {}, sort: [] };

const WIDTH = { least: 40, most: 1200 };

/** What was kept may come from an older version or a damaged file: only what can be is taken. */
export function layoutFrom(kept: unknown): GridLayout {
  const { hidden, order, widths, sort } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const entries = typeof widths === 'object' && widths !== null ? Object.entries(widths) : [];
  return {
    hidden: Array.isArray(hidden) ? names(hidden) : null,
    order: names(order),
    widths: Object.fromEntries(
      entries.filter(([, width]) => typeof width === 'number' && width >= WIDTH.least && width <= WIDTH.most),
    ) as GridLayout['widths'],
    sort: (Array.isArray(sort) ? sort : []).flatMap((entry: { column?: unknown; descending?: unknown } | null) =>
      typeof entry?.column === 'string' ? [{ column: entry.column, descending: entry.descending === true }] : [],
    ),
  };
}

function names(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/**
 * The columns as they were arranged. Widths and sorting are given as initial ones, so that a column that comes or goes later leaves the others
 * as they are. Columns that the layout does not know yet stay where the screen has them.
 */
export function arrange<Row>(columns: readonly ColDef<Row>[], { order, widths, sort }: GridLayout): ColDef<Row>[] {
  const named = columns.map((column, index) => ({ column, name: column.colId ?? String(column.field ?? `column ${index}`) }));
  const place = (name: string) => order.indexOf(name);
  const moved = named.filter(({ name }) => place(name) >= 0).sort((a, b) => place(a.name) - place(b.name));
  const ordered = named.map((entry) => (place(entry.name) >= 0 ? (moved.shift() ?? entry) : entry));
  return ordered.map(({ column: { width, flex, ...column }, name }) => {
    const own = widths[name];
    const at = sort.findIndex((entry) => entry.column === name);
    const initial: ColDef<Row> = { colId: name };
    if (own !== undefined) initial.initialWidth = own;
    else if (flex != null) initial.initialFlex = flex;
    if (own === undefined && width !== undefined) initial.initialWidth = width;
    if (at >= 0) Object.assign(initial, { initialSort: sort[at]?.descending ? 'desc' : 'asc', initialSortIndex: at });
    return { ...column, ...initial } as ColDef<Row>;
  });
}
