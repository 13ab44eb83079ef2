import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

export type UserRow = Pick<Schema['users'], 'name' | 'role' | 'password_hash' | 'locked_until'> & { id: number; active: number };

const USER = ['id', 'name', 'role', 'password_hash', 'active', 'locked_until'] as const;

export async function findUserByKey(db: Db, nameKey: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').select(USER).where('name_key', '=', nameKey).executeTakeFirst();
}

export async function findUser(db: Db, id: number): Promise<UserRow | undefined> {
  return db.selectFrom('users').select(USER).where('id', '=', id).executeTakeFirst();
}

export async function areasOf(db: Db, userId: number): Promise<number[]> {
  const rows = await db.selectFrom('user_areas').select('area_id').where('user_id', '=', userId).orderBy('area_id').execute();
  return rows.map(({ area_id }) => area_id);
}

/** Counts a wrong password, whoever else is trying at the same moment; gives how many it is in a row. */
export async function countFailure(db: Db, userId: number): Promise<number> {
  const counted = await db
    .updateTable('users')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', userId)
    .returning('failures')
    .executeTakeFirstOrThrow();
  return Number(counted.failures);
}

export async function lockUser(db: Db, userId: number, until: string): Promise<void> {
  await db.updateTable('users').set({ locked_until: until }).where('id', '=', userId).execute();
}

export async function forgetFailures(db: Db, userId: number): Promise<void> {
  await db.updateTable('users').set({ failures: 0, locked_until: null }).where('id', '=', userId).execute();
}

export async function setPasswordHash(db: Db, userId: number, passwordHash: string): Promise<void> {
  await db.updateTable('users').set({ password_hash: passwordHash, failures: 0, locked_until: null }).where('id', '=', userId).execute();
}

export async function insertSession(db: Db, session: Schema['sessions']): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

/** The session with its user, when both are still good. */
export async function findSession(db: Db, tokenHash: string, now: string, idleSince: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.name', 'users.role', 'sessions.csrf', 'sessions.used_at as usedAt'])
    .where('sessions.token_hash', '=', tokenHash)
    .where('users.active', '=', 1)
    .where('sessions.expires_at', '>', now)
    .where('sessions.used_at', '>', idleSince)
    .executeTakeFirst();
}

export async function touchSession(db: Db, tokenHash: string, now: string): Promise<void> {
  await db.updateTable('sessions').set({ used_at: now }).where('token_hash', '=', tokenHash).execute();
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/** Signs a user out everywhere, or everywhere but here. */
export async function endSessionsOf(db: Db, userId: number, butNot = ''): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', userId).where('token_hash', '<>', butNot).execute();
}

export async function endExpiredSessions(db: Db, now: string, idleSince: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('used_at', '<=', idleSince)]))
    .execute();
}
