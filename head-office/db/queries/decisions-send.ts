import type { Kysely } from 'kysely';
import { leastProtocolFor } from '../../../shared/sync-protocol/index.ts';
import type { Audience } from '../../api/decisions.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

type NewPackage = Pick<Schema['packages'], 'kind' | 'title' | 'issued_at' | 'issued_by'> & { audience: Audience; content: unknown };

/** Stores a package and to whom it goes; gives its version. */
export async function insertPackage(db: Kysely<Schema>, row: NewPackage, branchIds: readonly number[]): Promise<number> {
  const { version } = await db
    .insertInto('packages')
    .values({
      ...row,
      audience: JSON.stringify(row.audience),
      content: JSON.stringify(row.content),
      needs_protocol: leastProtocolFor(row.kind, row.content),
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  const receivers = branchIds.map((branch_id) => ({ branch_id, kind: row.kind, version }));
  await inChunks(receivers, async (some) => {
    await db.insertInto('package_branches').values(some).execute();
    return [];
  });
  return version;
}

/** The active branches of an audience. */
export async function branchesOf(db: Kysely<Schema>, audience: Audience): Promise<number[]> {
  const active = db.selectFrom('branches').select('id').where('active', '=', 1).orderBy('id');
  if ('all' in audience) return (await active.execute()).map(({ id }) => id);
  const [column, ids] = 'areas' in audience ? (['area_id', audience.areas] as const) : (['id', audience.branches] as const);
  const rows = await inChunks([...new Set(ids)], (some) => active.where(column, 'in', some).execute());
  return rows.map(({ id }) => id);
}
