import type { ReadHandle, WriteHandle } from '../handle.ts';

/** The tables that a merge writes to, and what names a row in each. */
const KEYS = {
  customers: ['id'],
  vehicles: ['id'],
  phones: ['id'],
  consents: ['id'],
  inquiries: ['id'],
  hand_corrections: ['entity', 'entity_id', 'field'],
  merged_customers: ['customer_id'],
  customer_labels: ['customer_id', 'label_id'],
  custom_values: ['customer_id', 'field_id'],
} as const satisfies Record<string, readonly string[]>;
export type MergeTable = keyof typeof KEYS;

type Value = string | number | null;
export type Image = Record<string, Value>;

interface MoveRow {
  table_name: MergeTable;
  row_key: string;
  before: string | null;
  after: string;
}

export type MoveLog = ReturnType<typeof beginMoves>;

/** Writes rows and notes each change, so that `revertMoves` can put it back. Belongs in the merge's transaction. */
export function beginMoves(db: WriteHandle, mergeId: number) {
  let seq = 0;
  const insert = db.prepare<[number, number, string, string, string | null, string]>(
    'INSERT INTO merge_moves (merge_id, seq, table_name, row_key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const note = (table: MergeTable, key: readonly Value[], before: Image | null, after: Image) => {
    seq += 1;
    insert.run(mergeId, seq, table, JSON.stringify(key), before && JSON.stringify(before), JSON.stringify(after));
  };
  return {
    /** Sets the columns that are not so already. Returns them as they were. */
    change(table: MergeTable, key: readonly Value[], columns: Image): Image {
      const stored = readRow(db, table, key);
      const after = Object.fromEntries(Object.entries(columns).filter(([column, value]) => stored?.[column] !== value));
      if (!stored || Object.keys(after).length === 0) return {};
      const before = Object.fromEntries(Object.keys(after).map((column) => [column, stored[column] ?? null]));
      note(table, key, before, after);
      update(db, table, key, after);
      return before;
    },
    add(table: MergeTable, row: Image): void {
      const columns = Object.keys(row);
      const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
      const { lastInsertRowid } = db.prepare<Value[]>(sql).run(...Object.values(row));
      const key = KEYS[table].map((column) => row[column] ?? Number(lastInsertRowid));
      note(table, key, null, row);
    },
  };
}

/** Ids of the rows of a table that the merge changed, and of those that it added. */
export function readMoved(db: ReadHandle, mergeId: number, table: 'vehicles' | 'phones' | 'consents' | 'inquiries') {
  const rows = db
    .prepare<[number, string], MoveRow>('SELECT * FROM merge_moves WHERE merge_id = ? AND table_name = ? ORDER BY seq')
    .all(mergeId, table);
  const idsOf = (which: MoveRow[]) => which.map((row) => (JSON.parse(row.row_key) as number[])[0] ?? 0);
  return { changed: idsOf(rows.filter((row) => row.before !== null)), added: idsOf(rows.filter((row) => row.before === null)) };
}

/** What was not put back, because somebody has changed it since. */
export interface MovedOn {
  table: MergeTable;
  column: string;
}

/** Puts everything back, the last change first. A column that somebody has changed since stays as it is, and so does a new row. */
export function revertMoves(db: WriteHandle, mergeId: number): MovedOn[] {
  const rows = db.prepare<[number], MoveRow>('SELECT * FROM merge_moves WHERE merge_id = ? ORDER BY seq DESC').all(mergeId);
  return rows.flatMap((row) => revertRow(db, row));
}

function revertRow(db: WriteHandle, { table_name: table, row_key, before, after }: MoveRow): MovedOn[] {
  const key = JSON.parse(row_key) as Value[];
  const was = before === null ? null : (JSON.parse(before) as Image);
  const became = JSON.parse(after) as Image;
  const stored = readRow(db, table, key);
  if (was === null) {
    const isUntouched = stored && Object.keys(became).every((column) => stored[column] === became[column]);
    if (isUntouched) db.prepare<Value[]>(`DELETE FROM ${table} WHERE ${isRow(table)}`).run(...key);
    return [];
  }
  const changed = Object.keys(became).filter((column) => stored?.[column] !== became[column]);
  const back = Object.fromEntries(Object.entries(was).filter(([column]) => !changed.includes(column)));
  if (Object.keys(back).length > 0) update(db, table, key, back);
  return changed.map((column) => ({ table, column }));
}

function readRow(db: ReadHandle, table: MergeTable, key: readonly Value[]): Image | undefined {
  return db.prepare<Value[], Image>(`SELECT * FROM ${table} WHERE ${isRow(table)}`).get(...key);
}

/** An inquiry that goes to another customer is not one that somebody has worked on: its file can still be taken back (migration 80). */
function update(db: WriteHandle, table: MergeTable, key: readonly Value[], columns: Image): void {
  const untouched =
    table === 'inquiries'
      ? db.prepare<Value[], { import_id: number }>('SELECT import_id FROM untouched_inquiries WHERE inquiry_id = ?').get(...key)
      : undefined;
  const sets = Object.keys(columns).map((column) => `${column} = ?`);
  db.prepare<Value[]>(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${isRow(table)}`).run(...Object.values(columns), ...key);
  if (untouched)
    db.prepare<Value[]>('INSERT INTO untouched_inquiries (inquiry_id, import_id) VALUES (?, ?)').run(...key, untouched.import_id);
}

function isRow(table: MergeTable): string {
  return KEYS[table].map((column) => `${column} = ?`).join(' AND ');
}
