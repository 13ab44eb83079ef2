import { sql } from 'kysely';
import type { HeadOfficeDatabase } from '../../../head-office/db/open.ts';
import type { SummaryRow } from '../../../head-office/db/queries/sync-days.ts';
import { dayRow } from '../../../head-office/ingest/rows-of-summary.ts';
import { addDays, addMonths, firstOfMonth } from '../../../shared/domain/civil-date.ts';
import { SHARED_CHANNELS } from '../../../shared/domain/kpi/channels.ts';
import { monthOf } from '../../../shared/domain/months.ts';
import { contentHash } from '../../../shared/sync-protocol/content-hash.ts';
import { benchSummary } from './summaries.ts';

/** So many different days, of which every branch has each in its turn. */
const DIFFERENT_DAYS = 7;

/** Of a day those columns that the template has for all; the others are made for each row. */
const COPIED = [
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

/**
 * Gives every branch a closed day for each from `from` to `to`, and its months, in PostgreSQL. A few summaries are made as a branch makes them; the
 * database multiplies them day by day, in the order in which branches report, because sending millions of them would take hours.
 */
export async function seedDays({ db }: HeadOfficeDatabase, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`create unlogged table if not exists bench_days as table summaries with no data`.execute(db);
  await sql`truncate bench_days`.execute(db);
  for (let no = 0; no < DIFFERENT_DAYS; no += 1) {
    const summary = benchSummary('B1', to, no);
    const row = dayRow({
      branchId: no,
      summary,
      hash: contentHash(JSON.stringify(summary)),
      payload: JSON.stringify(summary),
      receivedAt: `${to}T09:40:00.000Z`,
    });
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
    await sql`insert into bench_days (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
  }
  const copied = sql.join(COPIED.map((column) => sql.ref(column)));
  for (let day = from, number = 0; day <= to; day = addDays(day, 1), number += 1)
    await sql`insert into summaries (branch_id, date, revision, hash, closed_at, received_at, ${copied})
      select branches.id, ${sql.lit(day)}, 1, md5(branches.id || ${sql.lit(day)}),
        ${sql.lit(`${day}T16:32`)}, ${sql.lit(`${day}T09:40:00.000Z`)}, ${copied}
      from branches join bench_days on bench_days.branch_id = (branches.id + ${sql.lit(number)}) % ${sql.lit(DIFFERENT_DAYS)}`.execute(db);
  await sql`drop table bench_days`.execute(db);
  for (let first = firstOfMonth(from); first <= to; first = addMonths(first, 1)) await seedMonth(db, monthOf(first), to);
}

async function seedMonth(db: HeadOfficeDatabase['db'], month: string, asOf: string): Promise<void> {
  const channels = SHARED_CHANNELS.map((channel) => ({ channel, inquiries: 9, bookings: 4, shown: 3, unitEntries: 3, revenue: 450_000 }));
  await sql`insert into branch_months
      (branch_id, month, as_of, as_of_revision, unit_entries, crm_unit_entries, influenced_unit_entries, revenue, crm_revenue, channels)
    select id, ${sql.lit(month)}, ${sql.lit(asOf)}, 1, 180 + id % 90, 30 + id % 20, 12, 41000000 + id, 9000000 + id, ${JSON.stringify(channels)}
    from branches on conflict do nothing`.execute(db);
  await sql`insert into targets (branch_id, month, unit_entries, crm_share) select id, ${sql.lit(month)}, 240 + id % 40, 0.2 from branches
    on conflict do nothing`.execute(db);
}

/** What a server does by itself some minutes later: statistics for the planner, and which pages an index alone may answer for. */
export async function settle({ db }: HeadOfficeDatabase): Promise<void> {
  await sql`vacuum analyze`.execute(db);
}
