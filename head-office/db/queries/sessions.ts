import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

export type UserRow = Pick<Schema['users'], 'name' | 'role' | 'password_hash'> & { id: number; active: number };

const USER = ['id', 'name', 'role', 'password_hash', 'active'] as const;

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

/** Counts a try, unless the user is locked out: then tells until when. Whoever tries at the same moment waits for the end of the transaction. */
export async function takeTry(
  trx: Transaction<Schema>,
  userId: number,
  now: string,
): Promise<{ failures: number; lockedUntil: string | null }> {
  const counted = await trx
    .updateTable('users')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', userId)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .returning('failures')
    .executeTakeFirst();
  if (counted) return { failures: Number(counted.failures), lockedUntil: null };
  return trx.selectFrom('users').select(['failures', 'locked_until as lockedUntil']).where('id', '=', userId).executeTakeFirstOrThrow();
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
