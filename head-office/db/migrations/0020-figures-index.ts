import { type Kysely, sql } from 'kysely';

/** The sums of many branches read no summaries, only this index: it is a hundredth of their size. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX summaries_figures ON summaries (date, branch_id, due, followed_up, on_time, reached, booked, missed,
    booked_for, shown, no_show, done, offers_made, offers_accepted)`.execute(db);
  await sql`DROP INDEX summaries_date`.execute(db);
}
