import { type Kysely, sql } from 'kysely';

/** A month's figures by channel, JSON as the wire has them; NULL: the branch has not told them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE branch_months ADD COLUMN channels TEXT`.execute(db);
}
