import type { GridApi, IRowNode } from 'ag-grid-community';

/** What a column tells besides what AG Grid needs; stands in its `context`. */
export interface ColumnNotes<Row> {
  /** The cell in words, where its picture says more than its value. */
  text?(row: Row): string;
  /** Holds phone numbers, which are counted when rows are taken out (DOMAIN 9). */
  phone?: boolean;
}

/** Rows as they stand on the screen: the shown columns from left to right, every cell in words. */
export interface Table {
  headings: string[];
  rows: string[][];
  /** Phone numbers among them. */
  numbers: number;
}

export const NO_TABLE: Table = { headings: [], rows: [], numbers: 0 };

/** The marked rows, from top to bottom. */
export function markedTable<Row>(api: GridApi<Row>): Table {
  const nodes = api.getSelectedNodes().filter(({ data }) => data !== undefined);
  return tableOf(
    api,
    nodes.sort((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0)),
  );
}

/** Every row, in the order that the user has given them. */
export function wholeTable<Row>(api: GridApi<Row>): Table {
  const nodes: IRowNode<Row>[] = [];
  api.forEachNodeAfterFilterAndSort((node) => node.data !== undefined && nodes.push(node));
  return tableOf(api, nodes);
}

/** One cell; '' where its row is still being fetched. */
export function cellText<Row>(api: GridApi<Row>, node: IRowNode<Row>, column: string): string {
  const told = notesOf<Row>(api, column).text;
  if (node.data === undefined) return '';
  return told ? told(node.data) : String(api.getCellValue({ rowNode: node, colKey: column, useFormatter: true }) ?? '');
}

function tableOf<Row>(api: GridApi<Row>, nodes: readonly IRowNode<Row>[]): Table {
  const columns = api
    .getAllDisplayedColumns()
    .filter((column) => column.getColDef().headerName)
    .map((column) => column.getColId());
  const rows = nodes.map((node) => columns.map((column) => cellText(api, node, column)));
  const phones = columns.flatMap((column, at) => (notesOf(api, column).phone ? [at] : []));
  return {
    headings: columns.map((column) => api.getColumnDef(column)?.headerName ?? column),
    rows,
    numbers: rows.reduce((sum, row) => sum + phones.filter((at) => /\d/.test(row[at] ?? '')).length, 0),
  };
}

function notesOf<Row>(api: GridApi<Row>, column: string): ColumnNotes<Row> {
  return (api.getColumnDef(column)?.context ?? {}) as ColumnNotes<Row>;
}
