import { type HeadOfficeDatabase, openHeadOffice } from '../../../head-office/db/open.ts';
import { packageShelf } from '../../../head-office/ingest/package-shelf.ts';
import { writeExchanges } from '../../../head-office/ingest/write-exchanges.ts';
import { DEFAULT_CONFIG } from '../../../head-office/server/config.ts';
import type { HeadOffice } from '../../../head-office/server/head-office.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { startPostgres } from '../../postgres.ts';
import type { BenchRow, BenchTools, Measurement } from '../row.ts';
import { median } from '../statistics.ts';
import { arrivalsOf } from './arrivals.ts';
import { dashboardQueries } from './dashboard-queries.ts';
import { seedBranches } from './seed-branches.ts';
import { seedDays, settle } from './seed-days.ts';
import { slopeOf } from './slope.ts';

const LAST_DAY = '2026-03-19';
const NOW = new Date(`${LAST_DAY}T12:00:00.000Z`);
const SIZES = {
  full: { branches: [10, 100, 1000, 10_000], days: [1, 30, 365] },
  small: { branches: [10, 30], days: [1, 10] },
} as const;
/** Exchanges written in one transaction, as a busy server does. */
const BATCH = 100;
const INGEST = 'ingest, each summary';

interface Seen {
  branches: number;
  days: number;
  what: string;
  milliseconds: number;
}

/**
 * How ingest and the dashboard's queries grow with branches and with days, on PostgreSQL. Told, not judged: what it costs at the largest size, and by
 * which power it grows. The full size holds 3.65 million summaries and takes some gigabytes of the temporary folder; KAWAL_BENCH_BRANCHES=1000 leaves
 * larger sizes out.
 */
export const headOfficeGrowth: BenchRow = {
  name: 'head office growth',
  async run(tools) {
    const { branches, days } = SIZES[tools.size.name === 'full' ? 'full' : 'small'];
    const most = Number(process.env.KAWAL_BENCH_BRANCHES ?? branches.at(-1));
    const seen: Seen[] = [];
    for (const size of branches.filter((one) => one <= most)) seen.push(...(await ofSize(size, days, tools)));
    return [...Map.groupBy(seen, ({ what }) => what)].map(([what, points]) => measurementOf(what, points));
  },
};

async function ofSize(size: number, days: readonly number[], tools: BenchTools): Promise<Seen[]> {
  const postgres = await startPostgres({ durable: true });
  try {
    const database = await openHeadOffice(postgres.url);
    try {
      return await growThroughDays(database, size, days, tools);
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
  }
}

async function growThroughDays(database: HeadOfficeDatabase, size: number, days: readonly number[], { say, rounds }: BenchTools) {
  const headOffice: HeadOffice = { database, config: DEFAULT_CONFIG, now: () => NOW };
  const branches = await seedBranches(database, size);
  const seen: Seen[] = [];
  let before = 0;
  for (const held of days) {
    say(`${size} branches, ${held} days`);
    await seedDays(database, { from: addDays(LAST_DAY, 1 - held), to: addDays(LAST_DAY, -before) });
    before = held;
    await settle(database);
    for (const { what, ask } of dashboardQueries(headOffice, LAST_DAY)) {
      await ask(); // once for what only the first one pays: connections, plans, pages
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await timed(ask));
      seen.push({ branches: size, days: held, what, milliseconds: median(times) });
    }
    const perSummary = await ingest(headOffice, branches, rounds);
    seen.push({ branches: size, days: held, what: INGEST, milliseconds: perSummary });
  }
  return seen;
}

/** Days that nobody has closed yet, written and taken away again. Milliseconds for each summary. */
async function ingest(headOffice: HeadOffice, branches: readonly { code: string; key: string }[], rounds: number): Promise<number> {
  const write = writeExchanges(
    headOffice,
    packageShelf(() => undefined),
  );
  const some = branches.filter((_, at) => at % Math.ceil(branches.length / BATCH) === 0);
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const arrivals = arrivalsOf(some, addDays(LAST_DAY, -400 - round), NOW);
    times.push((await timed(async () => requireApplied(await write(arrivals)))) / some.length);
  }
  await headOffice.database.db.deleteFrom('summaries').where('date', '<', addDays(LAST_DAY, -400)).execute();
  return median(times);
}

/** A rate of refusals would be no rate. */
function requireApplied(answers: readonly unknown[]): void {
  for (const answer of answers) {
    const { results } = answer as { results?: { outcome: string }[] };
    if (results?.[0]?.outcome !== 'applied') throw new Error(`A summary was not applied: ${JSON.stringify(answer)}`);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function measurementOf(what: string, seen: readonly Seen[]): Measurement {
  const [first] = seen;
  const last = seen.at(-1);
  if (!first || !last) throw new Error(`nothing was seen of ${what}`);
  const atMostDays = seen.filter(({ days }) => days === last.days);
  const atMostBranches = seen.filter(({ branches }) => branches === last.branches);
  const byBranches = slopeOf(atMostDays.map(({ branches, milliseconds }) => ({ size: branches, value: milliseconds })));
  const byDays = slopeOf(atMostBranches.map(({ days, milliseconds }) => ({ size: days, value: milliseconds })));
  return {
    job: `head office growth: ${what}`,
    reference: `${shown(first)} with ${sizeOf(first)}`,
    here: `${shown(last)} with ${sizeOf(last)}`,
    ratio: last.milliseconds / first.milliseconds,
    goal: null,
    notes: [
      `grows as branches^${byBranches?.toFixed(2) ?? '–'} (with ${last.days} days) and as days^${byDays?.toFixed(2) ?? '–'} (with ${last.branches} branches)`,
      seen.map((one) => `${sizeOf(one)}: ${shown(one)}`).join('; '),
    ],
  };
}

function shown({ milliseconds }: Seen): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}

function sizeOf({ branches, days }: Seen): string {
  return `${branches} × ${days}`;
}
