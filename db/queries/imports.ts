import type { CivilDate, LocalDateTime } from '../../shared/domain/civil-date.ts';
import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** A file of an import as its history tells it. `header` names the cells of its rejected rows, `mapping` their fields. */
export interface ImportFileSummary {
  kind: 'cdb' | 'a2';
  name: string;
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  duplicate: number;
  rejected: number;
  /** Left out, because the data of those people were erased; imports of before there was erasure have none. */
  erased?: number;
  header: string[];
  mapping: Record<string, number | null>;
}

export interface ImportRecordRow {
  id: number;
  at: LocalDateTime;
  today: CivilDate;
  user: string | null;
  files: ImportFileSummary[];
  undoneAt: LocalDateTime | null;
}

export interface ImportRejectRow {
  fileNo: number;
  rowNo: number;
  columnName: string;
  value: string;
  code: string;
  cells: (string | number | null)[];
}

/** So many imports can be undone, one after the other; of older ones the former values are no longer kept. */
export const IMPORTS_KEPT_FOR_UNDO = 5;

/** Newest first. */
export function readImports(db: ReadHandle): ImportRecordRow[] {
  const built = query
    .selectFrom('imports')
    .leftJoin('users', 'users.id', 'imports.user_id')
    .select(['imports.id', 'imports.at', 'imports.today', 'imports.summary', 'imports.undone_at', 'users.name as user'])
    .orderBy('imports.id', 'desc');
  return db.all(built).map(({ summary, undone_at, ...row }) => {
    const { files } = JSON.parse(summary) as { files: ImportFileSummary[] };
    return { ...row, files, undoneAt: undone_at };
  });
}

export function insertImport(
  db: WriteHandle,
  record: { at: LocalDateTime; today: CivilDate; userId: number | null; files: readonly ImportFileSummary[] },
): number {
  const { at, today, userId, files } = record;
  const inserted = db.run(query.insertInto('imports').values({ at, today, user_id: userId, summary: JSON.stringify({ files }) }));
  return Number(inserted.lastInsertRowid);
}

export function insertRejects(db: WriteHandle, importId: number, rejects: readonly ImportRejectRow[]): void {
  const statement = db.prepare<unknown[]>(
    'INSERT INTO import_rejects (import_id, file_no, row_no, column_name, value, code, cells) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { fileNo, rowNo, columnName, value, code, cells } of rejects)
    statement.run(importId, fileNo, rowNo, columnName, value, code, JSON.stringify(cells));
}

export function readRejects(db: ReadHandle, importId: number): ImportRejectRow[] {
  const built = query.selectFrom('import_rejects').selectAll().where('import_id', '=', importId).orderBy('file_no').orderBy('row_no');
  return db.all(built).map((row) => ({
    fileNo: row.file_no,
    rowNo: row.row_no,
    columnName: row.column_name,
    value: row.value ?? '',
    code: row.code,
    cells: JSON.parse(row.cells) as ImportRejectRow['cells'],
  }));
}

export function markUndone(db: WriteHandle, importId: number, at: LocalDateTime): void {
  db.run(query.updateTable('imports').set({ undone_at: at }).where('id', '=', importId));
  forgetChanges(db, importId, importId);
}

/** Of imports that are too old to be undone. */
export function forgetOldChanges(db: WriteHandle, newestImportId: number): void {
  forgetChanges(db, 0, newestImportId - IMPORTS_KEPT_FOR_UNDO);
}

function forgetChanges(db: WriteHandle, from: number, to: number): void {
  db.prepare<[number, number]>('DELETE FROM import_changes WHERE import_id BETWEEN ? AND ?').run(from, to);
}

export function readMapping(db: ReadHandle, signature: string): { kind: 'cdb' | 'a2'; mapping: Record<string, number | null> } | null {
  const row = db.first(query.selectFrom('column_mappings').select(['kind', 'mapping']).where('signature', '=', signature));
  return row ? { kind: row.kind, mapping: JSON.parse(row.mapping) as Record<string, number | null> } : null;
}

export function storeMapping(
  db: WriteHandle,
  signature: string,
  row: { kind: 'cdb' | 'a2'; mapping: Record<string, number | null> },
  instant: string,
): void {
  const values = { kind: row.kind, mapping: JSON.stringify(row.mapping), updated_at: instant };
  db.run(
    query
      .insertInto('column_mappings')
      .values({ signature, ...values })
      .onConflict((conflict) => conflict.column('signature').doUpdateSet(values)),
  );
}

export function deleteHandCorrections(db: WriteHandle, names: Iterable<string>): void {
  const statement = db.prepare<[string, number, string]>('DELETE FROM hand_corrections WHERE entity = ? AND entity_id = ? AND field = ?');
  for (const name of names) {
    const [entity = '', id = '', field = ''] = name.split('/');
    statement.run(entity, Number(id), field);
    statement.run(
      entity,
      Number(id),
      field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );
  }
}

/** Vehicles of which somebody said that they were serviced here: the next import of service history tells (DOMAIN 4). */
export function vehiclesSaidToBeServicedHere(db: ReadHandle): number[] {
  return db
    .prepare<[], { id: number }>(`SELECT DISTINCT vehicle_id AS id FROM contacts WHERE serviced_where = 'here'`)
    .all()
    .map((row) => row.id);
}
