import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHeadOffice } from '../../../head-office/db/open.ts';
import { startPostgres } from '../../postgres.ts';
import type { BenchRow, Measurement } from '../row.ts';
import { median, percentile } from '../statistics.ts';
import type { LoadAnswer, LoadRequest } from './load-messages.ts';
import { seedBranches } from './seed-branches.ts';
import { startServer } from './server.ts';

const BRANCHES = 10_000;
/** 10,000 branches that close their day within five minutes. */
const EXPECTED_PER_SECOND = BRANCHES / 300;
const ROUNDS = 5;
const CONNECTIONS = 64;
/** A burst drains well when nobody waits longer for an answer, also for the answer to come back later. */
const MOST_P99_MILLISECONDS = 1000;

/** TLS, keys and durable commits as in real use; server, database and branches share this machine's cores. */
export const headOfficeIngest: BenchRow = {
  name: 'head office ingest',
  async run({ say }) {
    return [...(await onSqlite(say)), ...(await onPostgres(say))];
  },
};

async function onSqlite(say: (line: string) => void): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-bench-'));
  try {
    return await measure('SQLite', join(folder, 'head-office.db'), say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(say: (line: string) => void): Promise<Measurement[]> {
  const postgres = await startPostgres({ durable: true });
  try {
    return await measure('PostgreSQL', postgres.url, say);
  } finally {
    await postgres.stop();
  }
}

async function measure(name: string, database: string, say: (line: string) => void): Promise<Measurement[]> {
  const opened = await openHeadOffice(database);
  const branches = await seedBranches(opened, BRANCHES);
  const server = await startServer(database);
  try {
    const load = { url: server.url, ca: server.ca, branches };
    const rates: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const seen = await generate({ ...load, date: `2026-03-${10 + round}`, connections: CONNECTIONS });
      requireAllApplied(seen);
      rates.push((BRANCHES / seen.milliseconds) * 1000);
      say(`${name}, round ${round}: ${Math.round(rates.at(-1) ?? 0)} summaries a second`);
    }
    say(`${name}: ${BRANCHES} branches at once`);
    const burst = await generate({ ...load, date: '2026-03-20', connections: BRANCHES });
    requireAllApplied(burst);
    const { held } = await opened.db
      .selectFrom('summaries')
      .select((expression) => expression.fn.countAll<number>().as('held'))
      .executeTakeFirstOrThrow();
    if (Number(held) !== BRANCHES * (ROUNDS + 1)) throw new Error(`${held} summaries are held, not ${BRANCHES * (ROUNDS + 1)}.`);
    return [steady(name, rates), bursting(name, burst)];
  } finally {
    await server.stop();
    await opened.close();
  }
}

function steady(name: string, rates: readonly number[]): Measurement {
  const rate = median(rates);
  return {
    job: `head office ingest, ${name}`,
    reference: `${EXPECTED_PER_SECOND.toFixed(1)}/s: 10,000 branches in 5 minutes`,
    here: `${Math.round(rate)}/s`,
    ratio: rate / EXPECTED_PER_SECOND,
    goal: { is: 'atLeast', ratio: 20 },
    notes: [`rounds: ${rates.map(Math.round).join(', ')} a second; ${CONNECTIONS} connections`],
  };
}

function bursting(name: string, { milliseconds, latencies, statuses }: LoadAnswer): Measurement {
  const p99 = percentile(latencies, 99);
  const told = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  return {
    job: `burst of 10,000 branches, ${name}`,
    reference: `${MOST_P99_MILLISECONDS} ms for 99 of 100 answers`,
    here: `${Math.round(p99)} ms`,
    ratio: p99 / MOST_P99_MILLISECONDS,
    goal: { is: 'atMost', ratio: 1 },
    notes: [
      `drained in ${(milliseconds / 1000).toFixed(1)} s; answers: ${told.join(', ')}`,
      `median ${Math.round(percentile(latencies, 50))} ms, slowest ${Math.round(percentile(latencies, 100))} ms`,
    ],
  };
}

/** A rate of refusals would be no rate. */
function requireAllApplied({ applied, statuses }: LoadAnswer): void {
  const unexpected = Object.keys(statuses).filter((status) => status !== '200' && status !== '429');
  if (applied !== BRANCHES || unexpected.length > 0)
    throw new Error(`${applied} of ${BRANCHES} were applied; answers: ${JSON.stringify(statuses)}`);
}

function generate(load: LoadRequest): Promise<LoadAnswer> {
  const generator = fork(join(import.meta.dirname, 'load-generator.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    generator.once('message', (answer) => {
      resolve(answer as LoadAnswer);
      generator.kill();
    });
    generator.once('error', reject);
    generator.once('exit', (code) => reject(new Error(`The load generator ended with ${code}.`)));
    generator.send(load);
  });
}
