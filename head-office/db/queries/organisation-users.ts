import type { Kysely } from 'kysely';
import type { AnswerOf } from '../../api/define.ts';
import type { organisationApi } from '../../api/organisation.ts';
import type { Schema } from '../schema.ts';

type User = AnswerOf<(typeof organisationApi)['users.list']>[number];

/** By name; a lock that has run out at `now` is not told. */
export async function listUsers(db: Kysely<Schema>, now: string): Promise<User[]> {
  const users = await db.selectFrom('users').select(['id', 'name', 'role', 'active', 'locked_until']).orderBy('name_key').execute();
  const areas = Map.groupBy(await db.selectFrom('user_areas').selectAll().orderBy('area_id').execute(), ({ user_id }) => user_id);
  return users.map(({ id, name, role, active, locked_until }) => ({
    id,
    name,
    role,
    areas: (areas.get(id) ?? []).map(({ area_id }) => area_id),
    active: active === 1,
    lockedUntil: locked_until !== null && locked_until > now ? locked_until : null,
  }));
}

type NewUser = Pick<Schema['users'], 'name' | 'name_key' | 'role' | 'password_hash' | 'created_at'>;

export async function addUser(db: Kysely<Schema>, row: NewUser): Promise<number> {
  return (await db.insertInto('users').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

type ChangedUser = Pick<Schema['users'], 'name' | 'name_key' | 'role'> & { active: number };

export async function changeUser(db: Kysely<Schema>, id: number, row: ChangedUser): Promise<void> {
  await db.updateTable('users').set(row).where('id', '=', id).execute();
}

export async function setAreasOf(db: Kysely<Schema>, userId: number, areas: readonly number[]): Promise<void> {
  await db.deleteFrom('user_areas').where('user_id', '=', userId).execute();
  const rows = areas.map((area_id) => ({ user_id: userId, area_id }));
  if (rows.length > 0) await db.insertInto('user_areas').values(rows).execute();
}

/** Whether somebody else can still sign in as administrator. */
export async function hasAdministratorBut(db: Kysely<Schema>, userId: number): Promise<boolean> {
  const others = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'administrator')
    .where('active', '=', 1)
    .where('id', '<>', userId)
    .limit(1)
    .execute();
  return others.length > 0;
}
