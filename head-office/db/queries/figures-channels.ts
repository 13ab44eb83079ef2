import { type Kysely, sql } from 'kysely';
import { type ChannelCounts, SHARED_CHANNELS, type SharedChannel } from '../../../shared/domain/kpi/channels.ts';
import type { Dialect } from '../open.ts';
import type { Schema } from '../schema.ts';
import type { Months } from './figures-months.ts';
import { type BranchScope, isInScope } from './figures-scope.ts';

type Sums = { channel: string } & Record<keyof ChannelCounts, number | string>;

const COUNTS = ['inquiries', 'bookings', 'shown', 'unitEntries', 'revenue'] as const satisfies (keyof ChannelCounts)[];

/** Each database has its own way into a JSON array; the sums are made there, so that ten thousand branches are ten rows here. */
const PARTS = {
  sqlite: {
    from: sql`json_each(branch_months.channels) as part`,
    text: (name: string) => sql<string>`json_extract(part.value, ${sql.lit(`$.${name}`)})`,
    count: (name: string) => sql<number>`json_extract(part.value, ${sql.lit(`$.${name}`)})`,
  },
  postgres: {
    from: sql`jsonb_array_elements(branch_months.channels::jsonb) as part`,
    text: (name: string) => sql<string>`part ->> ${sql.lit(name)}`,
    count: (name: string) => sql<number>`(part ->> ${sql.lit(name)})::bigint`,
  },
};

/** By channel, over the branches of a scope that tell it. */
export async function channelSums(
  { db, dialect }: { db: Kysely<Schema>; dialect: Dialect },
  scope: BranchScope,
  { first, last }: Months,
): Promise<(ChannelCounts & { channel: SharedChannel })[]> {
  const part = PARTS[dialect];
  const sums = COUNTS.map((name) => sql`sum(${part.count(name)}) as ${sql.ref(name)}`);
  const { rows } = await sql<Sums>`select ${part.text('channel')} as channel, ${sql.join(sums)} from branch_months, ${part.from}
    where month >= ${first} and month <= ${last} and branch_months.channels is not null
      and ${isInScope(db, sql.ref<number>('branch_months.branch_id'), scope)}
    group by 1`.execute(db);
  const found = new Map(rows.map((row) => [row.channel, row]));
  return SHARED_CHANNELS.flatMap((channel) => {
    const row = found.get(channel);
    return row ? [{ channel, ...countsOf(row) }] : [];
  });
}

/** Branches of a scope whose program tells channels at all: the others are missing from the sums. */
export async function branchesTellingChannels(db: Kysely<Schema>, scope: BranchScope, { first, last }: Months): Promise<number> {
  const { n } = await db
    .selectFrom('branch_months')
    .select(({ fn }) => fn.count<number | string>('branch_id').distinct().as('n'))
    .where('month', '>=', first)
    .where('month', '<=', last)
    .where('channels', 'is not', null)
    .where((eb) => isInScope(db, eb.ref('branch_months.branch_id'), scope))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** PostgreSQL gives sums of BIGINT as text. */
function countsOf(row: Sums): ChannelCounts {
  return {
    inquiries: Number(row.inquiries),
    bookings: Number(row.bookings),
    shown: Number(row.shown),
    unitEntries: Number(row.unitEntries),
    revenue: Number(row.revenue),
  };
}
