import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Role } from '../../head-office/api/define.ts';
import { nameKey } from '../../head-office/dashboard/sessions/name-key.ts';
import type { HeadOffice } from '../../head-office/server/head-office.ts';
import { hashPassword } from '../../shared/passwords/hash-password.ts';
import { TEST_COST } from './passwords.ts';

export const TEST_PASSWORD = 'rahasia-contoh-1';
let hashed: Promise<string> | undefined;

/** A user of the dashboard with TEST_PASSWORD; gives the id. */
export async function addDashboardUser(
  { database: { db }, now }: HeadOffice,
  name: string,
  role: Role,
  areas: readonly number[] = [],
): Promise<number> {
  hashed ??= hashPassword(TEST_PASSWORD, TEST_COST);
  const row = { name, name_key: nameKey(name), role, password_hash: await hashed, created_at: now().toISOString() };
  const { id } = await db.insertInto('users').values(row).returning('id').executeTakeFirstOrThrow();
  for (const area_id of areas) await db.insertInto('user_areas').values({ user_id: id, area_id }).execute();
  return id;
}

export interface Browser {
  csrf: string;
  /** One request with this browser's cookie and token. */
  send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): ReturnType<typeof inject>;
}

function inject(app: FastifyInstance, options: InjectOptions) {
  return app.inject(options);
}

/** Signs in as a browser does. Throws when that is refused. */
export async function signInAs(app: FastifyInstance, name: string, password = TEST_PASSWORD): Promise<Browser> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { name, password } });
  if (answer.statusCode !== 200) throw new Error(`Signing in answered ${answer.statusCode}: ${answer.body}`);
  const [cookie] = answer.cookies;
  const { csrf } = answer.json<{ csrf: string }>();
  const cookies = { [cookie?.name ?? '']: cookie?.value ?? '' };
  return {
    csrf,
    send: (method, url, body, headers = {}) =>
      inject(app, {
        method,
        url,
        cookies,
        headers: { 'x-csrf-token': csrf, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
  };
}
