import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

interface Seen {
  branchId: number;
  program: string;
  protocol: number;
}

/** Notes that these branches were heard of, and with which versions of program and wire: one statement for each pair of versions. */
export async function noteSeen(db: Kysely<Schema>, seen: readonly Seen[], now: string): Promise<void> {
  for (const branches of Map.groupBy(seen, (one) => `${one.protocol} ${one.program}`).values())
    await db
      .updateTable('branches')
      .set({ last_seen_at: now, program: branches[0]?.program, protocol: branches[0]?.protocol })
      .where('id', 'in', [...new Set(branches.map(({ branchId }) => branchId))])
      .execute();
}
