import type { ImportTable, ImportTables } from '../../../../db/queries/import-rows.ts';

/** A row of one of the files: who made a change. */
export interface RowReference {
  /** Index of the file in the request. */
  file: number;
  row: number;
}

/** A row of the store as it stands and as it is to be. */
export interface Draft<Row> {
  /** null: the import creates it. */
  readonly before: Row | null;
  now: Row;
  /** Which row of a file set a column last; only of rows that stood before. */
  touched: Map<string, RowReference> | null;
}

export function draftOf<Row>(before: Row): Draft<Row> {
  return { before, now: before, touched: null };
}

export function newDraft<Row>(now: Row): Draft<Row> {
  return { before: null, now, touched: null };
}

/** Sets a column and remembers who did. A later row may set it back: only what differs in the end counts as changed. */
export function setColumn<Row extends object, Column extends keyof Row & string>(
  draft: Draft<Row>,
  column: Column,
  value: Row[Column],
  reference: RowReference,
): void {
  if (draft.now[column] === value) return;
  if (draft.now === draft.before) draft.now = { ...draft.now };
  draft.now[column] = value;
  if (draft.before === null) return;
  draft.touched ??= new Map();
  draft.touched.set(column, reference);
}

/** Columns that differ in the end. */
export function changedColumns<Row extends object>(draft: Draft<Row>): (keyof Row & string)[] {
  const { before, now, touched } = draft;
  if (before === null || touched === null) return [];
  return ([...touched.keys()] as (keyof Row & string)[]).filter((column) => before[column] !== now[column]);
}

/** What is to be written of one table. */
export interface TableChanges<Table extends ImportTable> {
  inserts: ImportTables[Table][];
  updates: ImportTables[Table][];
}

export function changesOf<Table extends ImportTable>(drafts: Iterable<Draft<ImportTables[Table]>>): TableChanges<Table> {
  const inserts: ImportTables[Table][] = [];
  const updates: ImportTables[Table][] = [];
  for (const draft of drafts) {
    if (draft.before === null) inserts.push(draft.now);
    else if (changedColumns(draft as Draft<object>).length > 0) updates.push(draft.now);
  }
  return { inserts, updates };
}
