import { sql } from 'kysely';
import type { HeadOfficeDatabase } from './open.ts';

/** From here on minutes are counted; no package was numbered so high by then. */
const BEGINNING = Date.parse('2026-01-01T00:00:00.000Z');

/**
 * Packages of this run are numbered above all that can have gone out before, also before a backup from which the database has been restored:
 * a branch takes only what is newer than what it holds, and would pass over a number that it knows. The number is at least that of the
 * minutes since 2026, and fewer packages than one a minute are sent. Call it when head office starts.
 */
export async function numberPackagesAfter({ db, dialect }: HeadOfficeDatabase, now: Date): Promise<void> {
  const least = Math.floor((now.getTime() - BEGINNING) / 60_000);
  if (dialect === 'postgres') {
    await sql`SELECT setval('packages_version_seq', ${least}) FROM packages_version_seq WHERE last_value < ${least}`.execute(db);
    return;
  }
  await db.transaction().execute(async (trx) => {
    const raised = await sql`UPDATE sqlite_sequence SET seq = max(seq, ${least}) WHERE name = 'packages'`.execute(trx);
    if (raised.numAffectedRows === 0n) await sql`INSERT INTO sqlite_sequence (name, seq) VALUES ('packages', ${least})`.execute(trx);
  });
}
