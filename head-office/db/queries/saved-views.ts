import type { Kysely } from 'kysely';
import type { SavedView, ViewList } from '../../api/views.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
type ViewRow = Pick<Schema['saved_views'], 'name' | 'name_key' | 'state'> & { is_default?: number };

const VIEW = ['id', 'list', 'name', 'is_default', 'state'] as const;

/** A user's views of all lists, by name. */
export async function listViews(db: Db, userId: number): Promise<SavedView[]> {
  const rows = await db.selectFrom('saved_views').select(VIEW).where('user_id', '=', userId).orderBy('name_key').orderBy('id').execute();
  return rows.map(({ is_default, state, ...row }) => ({ ...row, isDefault: is_default === 1, state: JSON.parse(state) }));
}

/** undefined: there is none, or it is another user's. */
export async function findView(db: Db, userId: number, id: number) {
  return db.selectFrom('saved_views').select(['id', 'list', 'name']).where('user_id', '=', userId).where('id', '=', id).executeTakeFirst();
}

export async function findViewByKey(db: Db, userId: number, list: ViewList, nameKey: string) {
  return db
    .selectFrom('saved_views')
    .select('id')
    .where('user_id', '=', userId)
    .where('list', '=', list)
    .where('name_key', '=', nameKey)
    .executeTakeFirst();
}

export async function addView(db: Db, userId: number, list: ViewList, row: ViewRow): Promise<number> {
  const added = await db
    .insertInto('saved_views')
    .values({ ...row, user_id: userId, list })
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}

export async function changeView(db: Db, id: number, row: Partial<ViewRow>): Promise<void> {
  await db.updateTable('saved_views').set(row).where('id', '=', id).execute();
}

/** The list opens as it is at first. */
export async function forgetDefault(db: Db, userId: number, list: ViewList): Promise<void> {
  await db.updateTable('saved_views').set({ is_default: 0 }).where('user_id', '=', userId).where('list', '=', list).execute();
}

export async function removeView(db: Db, id: number): Promise<void> {
  await db.deleteFrom('saved_views').where('id', '=', id).execute();
}
