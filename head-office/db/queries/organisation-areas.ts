import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

export interface AreaRow {
  id: number;
  name: string;
  branches: number;
}

/** By name, each with its number of branches; `visible` null: all. */
export async function listAreas(db: Kysely<Schema>, visible: readonly number[] | null): Promise<AreaRow[]> {
  if (visible?.length === 0) return [];
  const rows = await db
    .selectFrom('areas')
    .leftJoin('branches', 'branches.area_id', 'areas.id')
    .select((eb) => ['areas.id', 'areas.name', eb.fn.count<number>('branches.id').as('branches')])
    .$if(visible !== null, (query) => query.where('areas.id', 'in', [...(visible ?? [])]))
    .groupBy(['areas.id', 'areas.name'])
    .orderBy('areas.name')
    .execute();
  return rows;
}

export async function findArea(db: Kysely<Schema>, id: number): Promise<{ name: string } | undefined> {
  return db.selectFrom('areas').select('name').where('id', '=', id).executeTakeFirst();
}

export async function addArea(db: Kysely<Schema>, name: string): Promise<number> {
  return (await db.insertInto('areas').values({ name }).returning('id').executeTakeFirstOrThrow()).id;
}

export async function renameArea(db: Kysely<Schema>, id: number, name: string): Promise<void> {
  await db.updateTable('areas').set({ name }).where('id', '=', id).execute();
}

/** The area must have no branches; coordinators lose it. */
export async function removeArea(db: Kysely<Schema>, id: number): Promise<void> {
  await db.deleteFrom('user_areas').where('area_id', '=', id).execute();
  await db.deleteFrom('areas').where('id', '=', id).execute();
}

/** The ids of areas by name; those that do not exist yet are made. */
export async function areasNamed(db: Kysely<Schema>, names: readonly string[]): Promise<Map<string, number>> {
  const wanted = [...new Set(names)];
  await inChunks(wanted, async (some) => {
    const rows = some.map((name) => ({ name }));
    await db
      .insertInto('areas')
      .values(rows)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return [];
  });
  const rows = await inChunks(wanted, (some) => db.selectFrom('areas').select(['id', 'name']).where('name', 'in', some).execute());
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Those of the ids that are areas. */
export async function knownAreas(db: Kysely<Schema>, ids: readonly number[]): Promise<Set<number>> {
  const rows = await inChunks(ids, (some) => db.selectFrom('areas').select('id').where('id', 'in', some).execute());
  return new Set(rows.map(({ id }) => id));
}
