import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { DEMO_AREAS, DEMO_PLACES, isNotEnrolled } from './places.ts';

const DAY = 86_400_000;

/** Areas, branches and keys that nobody has; gives the branches' ids in the order of the places. */
export async function insertOrganisation(db: Kysely<Schema>, now: Date): Promise<number[]> {
  const created_at = new Date(now.getTime() - 100 * DAY).toISOString();
  await db
    .insertInto('settings')
    .values({ key: 'name', value: JSON.stringify('Kantor Pusat Contoh') })
    .execute();
  const areas = new Map<string, number>();
  for (const name of DEMO_AREAS) {
    const { id } = await db.insertInto('areas').values({ name }).returning('id').executeTakeFirstOrThrow();
    areas.set(name, id);
  }
  const ids: number[] = [];
  for (const { code, name, area, contactName, contactPhone } of DEMO_PLACES) {
    const row = { code, name, area_id: areas.get(area) ?? 0, contact_name: contactName, contact_phone: contactPhone, created_at };
    ids.push((await db.insertInto('branches').values(row).returning('id').executeTakeFirstOrThrow()).id);
  }
  const enrolled = ids.filter((_, at) => !isNotEnrolled(at));
  const keys = enrolled.map((branch_id) => ({
    id: randomBytes(8).toString('hex'),
    branch_id,
    secret_hash: randomBytes(32).toString('hex'),
    public_key: '',
    created_at,
  }));
  await db.insertInto('branch_keys').values(keys).execute();
  return ids;
}
