import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What a branch or an area is called; null: neither was asked for, or there is none. */
export async function placeName(db: Kysely<Schema>, { area, branch }: { area?: number; branch?: number }): Promise<string | null> {
  const named =
    branch !== undefined
      ? db.selectFrom('branches').select('name').where('id', '=', branch)
      : db
          .selectFrom('areas')
          .select('name')
          .where('id', '=', area ?? 0);
  return (await named.executeTakeFirst())?.name ?? null;
}
