import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export async function hasAdministrator(db: Kysely<Schema>): Promise<boolean> {
  const found = await db.selectFrom('users').select('id').where('role', '=', 'administrator').where('active', '=', 1).limit(1).execute();
  return found.length > 0;
}

/** An administrator of this name, in small letters; false: the name is taken. */
export async function addUserUnlessKnown(db: Kysely<Schema>, name: string, passwordHash: string, now: string): Promise<boolean> {
  const added = await db
    .insertInto('users')
    .values({ name, name_key: name, role: 'administrator', password_hash: passwordHash, created_at: now })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .returning('id')
    .execute();
  return added.length > 0;
}
