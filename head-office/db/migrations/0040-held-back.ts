import { type Kysely, sql } from 'kysely';

/**
 * Which version of the wire a branch spoke last (NULL: not heard of since), and which one a package needs at least: it is held back for
 * branches that speak an older one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE branches ADD COLUMN protocol INTEGER`.execute(db);
  await sql`ALTER TABLE packages ADD COLUMN needs_protocol INTEGER NOT NULL DEFAULT 1`.execute(db);
  for (const subject of ['visit', 'no_show', 'inquiry'])
    await sql`UPDATE packages SET needs_protocol = 2 WHERE kind = 'programs' AND content LIKE ${`%"subject":"${subject}"%`}`.execute(db);
}
