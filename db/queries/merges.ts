import type { Selectable } from 'kysely';
import { query, type ReadHandle, type WriteHandle } from '../handle.ts';
import type { Schema } from '../schema.ts';

export type MergeRow = Selectable<Schema['merges']>;

export function readMerge(db: ReadHandle, mergeId: number): MergeRow | undefined {
  return db.first(query.selectFrom('merges').selectAll().where('id', '=', mergeId));
}

/** A merge made later that holds one of these two and stands: it goes first. The newest of several. */
export function readLaterMerge(db: ReadHandle, { id, kept_id }: Pick<MergeRow, 'id' | 'kept_id'>): number | null {
  const row = db
    .prepare<[number, number, number], { id: number | null }>(
      `SELECT max(id) AS id FROM (
         SELECT id FROM merges WHERE kept_id = ? AND undone_at IS NULL
         UNION ALL SELECT id FROM merges WHERE merged_id = ? AND undone_at IS NULL) WHERE id > ?`,
    )
    .get(kept_id, kept_id, id);
  return row?.id ?? null;
}

export interface NamedMerge {
  id: number;
  at: string;
  user: string | null;
  keptId: number;
  keptName: string;
  mergedId: number;
  mergedName: string;
  undoneAt: string | null;
  undoneBy: string | null;
}

const NAMED = `SELECT m.id, m.at, u.name AS user, m.kept_id AS keptId, k.name AS keptName, m.merged_id AS mergedId, g.name AS mergedName,
    m.undone_at AS undoneAt, b.name AS undoneBy
  FROM merges m JOIN customers k ON k.id = m.kept_id JOIN customers g ON g.id = m.merged_id
  LEFT JOIN users u ON u.id = m.user_id LEFT JOIN users b ON b.id = m.undone_by`;

/** The newest first. */
export function readNamedMerges(db: ReadHandle, most: number): NamedMerge[] {
  return db.prepare<[number], NamedMerge>(`${NAMED} ORDER BY m.id DESC LIMIT ?`).all(most);
}

/** All that went into one customer, also by way of another, and stand. */
export function readMergesInto(db: ReadHandle, keptId: number): NamedMerge[] {
  return db
    .prepare<[number], NamedMerge>(
      `${NAMED} WHERE m.merged_id IN (SELECT customer_id FROM merged_customers WHERE kept_id = ?) AND m.undone_at IS NULL ORDER BY m.id`,
    )
    .all(keptId);
}

export function insertMerge(db: WriteHandle, row: Pick<MergeRow, 'at' | 'user_id' | 'kept_id' | 'merged_id' | 'marks'>): number {
  const built = query.insertInto('merges').values({ ...row, after_import: newestImport(db) });
  return Number(db.run(built).lastInsertRowid);
}

export function markUnmerged(db: WriteHandle, mergeId: number, { at, userId }: { at: string; userId: number | null }): void {
  const undone = { undone_at: at, undone_by: userId, undone_after_import: newestImport(db) };
  db.run(query.updateTable('merges').set(undone).where('id', '=', mergeId));
  db.run(query.deleteFrom('merge_moves').where('merge_id', '=', mergeId));
}

function newestImport(db: ReadHandle): number {
  return db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM imports').get()?.id ?? 0;
}
