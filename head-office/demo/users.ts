import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { hashPassword } from '../../shared/passwords/hash-password.ts';
import type { Schema } from '../db/schema.ts';
import { DEMO_AREAS } from './places.ts';

export interface DemoUser {
  id: number;
  name: string;
  role: Schema['users']['role'];
  /** Printed once; nobody else knows it. */
  password: string;
}

const USERS: readonly Pick<DemoUser, 'name' | 'role'>[] = [
  { name: 'admin', role: 'administrator' },
  { name: 'koordinator', role: 'coordinator' },
  { name: 'tamu', role: 'viewer' },
];

/** One of each role; the coordinator has the first two areas. */
export async function insertDemoUsers(db: Kysely<Schema>, now: Date): Promise<DemoUser[]> {
  const users: DemoUser[] = [];
  for (const { name, role } of USERS) {
    const password = randomBytes(9).toString('base64url');
    const row = { name, name_key: name, role, password_hash: await hashPassword(password), created_at: now.toISOString() };
    const { id } = await db.insertInto('users').values(row).returning('id').executeTakeFirstOrThrow();
    users.push({ id, name, role, password });
  }
  const coordinator = users.find(({ role }) => role === 'coordinator');
  const areas = await db.selectFrom('areas').select('id').where('name', 'in', DEMO_AREAS.slice(0, 2)).execute();
  if (coordinator)
    await db
      .insertInto('user_areas')
      .values(areas.map(({ id }) => ({ user_id: coordinator.id, area_id: id })))
      .execute();
  return users;
}
