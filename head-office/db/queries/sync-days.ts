import { type Kysely, sql } from 'kysely';
import type { HeldDay } from '../../../shared/sync-protocol/index.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

export interface BranchDay {
  branchId: number;
  date: string;
}

export type HeldDayOfBranch = HeldDay & { branchId: number };
export type SummaryRow = Schema['summaries'];

const HELD = ['branch_id', 'date', 'revision', 'hash', 'closed_at'] as const;

/** What head office holds of these days. */
export async function heldDays(db: Kysely<Schema>, days: readonly BranchDay[]): Promise<HeldDayOfBranch[]> {
  return inChunks(days, async (some) => {
    const pairs = sql.join(some.map(({ branchId, date }) => sql`(cast(${branchId} as integer), ${date})`));
    const rows = await db.selectFrom('summaries').select(HELD).where(sql<boolean>`(branch_id, date) in (values ${pairs})`).execute();
    return rows.map(heldDay);
  });
}

/** Every day that head office holds of a branch since its date, oldest first. Looked up branch by branch: a list of conditions would be tried on every day held. */
export async function daysHeldSince(db: Kysely<Schema>, asked: readonly BranchDay[]): Promise<HeldDayOfBranch[]> {
  return inChunks(
    asked,
    async (some) => {
      const pairs = sql.join(some.map(({ branchId, date }) => sql`(cast(${branchId} as integer), ${date})`));
      const rows = await db
        .with('asked(asked_branch, since)', () => sql<{ asked_branch: number; since: string }>`(values ${pairs})`)
        .selectFrom('asked')
        .innerJoin('summaries', (join) => join.onRef('branch_id', '=', 'asked_branch').onRef('date', '>=', 'since'))
        .select(HELD)
        .orderBy('branch_id')
        .orderBy('date')
        .execute();
      return rows.map(heldDay);
    },
    100,
  );
}

/** One row for each day at most. A row is replaced by a higher revision only, whoever else writes. */
export async function upsertDays(db: Kysely<Schema>, rows: readonly SummaryRow[]): Promise<void> {
  const ordered = [...rows].sort((one, other) => one.branch_id - other.branch_id || (one.date < other.date ? -1 : 1));
  await inChunks(ordered, async (some) => {
    await db
      .insertInto('summaries')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['branch_id', 'date'])
          .doUpdateSet((eb) => Object.fromEntries(REPLACED.map((column) => [column, eb.ref(`excluded.${column}`)])))
          .where((eb) => eb('excluded.revision', '>', eb.ref('summaries.revision'))),
      )
      .execute();
    return [];
  });
}

const REPLACED = [
  'revision',
  'hash',
  'closed_at',
  'received_at',
  'due',
  'followed_up',
  'on_time',
  'reached',
  'booked',
  'missed',
  'booked_for',
  'shown',
  'no_show',
  'done',
  'offers_made',
  'offers_accepted',
  'payload',
] as const satisfies (keyof SummaryRow)[];

function heldDay(row: Pick<SummaryRow, (typeof HELD)[number]>): HeldDayOfBranch {
  return { branchId: row.branch_id, date: row.date, revision: row.revision, hash: row.hash, closedAt: row.closed_at };
}
