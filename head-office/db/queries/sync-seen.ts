import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Notes that these branches were heard of, and with which version of the program: one statement for each version. */
export async function noteSeen(db: Kysely<Schema>, seen: readonly { branchId: number; program: string }[], now: string): Promise<void> {
  for (const [program, branches] of Map.groupBy(seen, (one) => one.program))
    await db
      .updateTable('branches')
      .set({ last_seen_at: now, program })
      .where('id', 'in', [...new Set(branches.map(({ branchId }) => branchId))])
      .execute();
}
