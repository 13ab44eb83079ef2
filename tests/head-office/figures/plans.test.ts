import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HeadOfficeDatabase, openHeadOffice } from '../../../head-office/db/open.ts';
import type { Schema } from '../../../head-office/db/schema.ts';
import { DEFAULT_CONFIG } from '../../../head-office/server/config.ts';
import { dashboardQueries } from '../../../tools/bench/head-office/dashboard-queries.ts';
import { seedBranches } from '../../../tools/bench/head-office/seed-branches.ts';
import { seedDays, settle } from '../../../tools/bench/head-office/seed-days.ts';
import { emptyDatabases } from '../../support/databases.ts';

const emptyDatabase = emptyDatabases();
const BRANCHES = 120;
const [FROM, TODAY] = ['2026-01-19', '2026-03-19'];
const NOW = new Date(`${TODAY}T12:00:00.000Z`);
/** They grow with every day of every branch. What has a row for each branch, or for each month of it, may be read whole. */
const GROWING = ['summaries'];

let address: string;
let database: HeadOfficeDatabase;
beforeAll(async () => {
  address = await emptyDatabase('postgres');
  database = await openHeadOffice(address, { poolSize: 1 });
  await seedBranches(database, BRANCHES);
  await seedDays(database, { from: FROM, to: TODAY });
  await settle(database);
}, 60_000);
afterAll(() => database.close());

/** As EXPLAIN tells it of each statement, with the values that the handlers gave it. */
it('no screen of the dashboard reads the days of all branches from front to back', async () => {
  const statements: { what: string; query: string; parameters: readonly unknown[] }[] = [];
  let what = '';
  const listening = listeningOn(address, (query, parameters) => statements.push({ what, query, parameters }));
  const queries = dashboardQueries({ database: { ...database, db: listening }, config: DEFAULT_CONFIG, now: () => NOW }, TODAY);
  for (const one of queries) {
    what = one.what;
    await one.ask();
  }
  await listening.destroy();
  expect(new Set(statements.map((one) => one.what)).size).toBe(queries.length);
  const through: string[] = [];
  const looked = new Set<string>();
  for (const { what: of, query, parameters } of statements)
    for (const node of await planOf(query, parameters)) {
      if (!GROWING.includes(node['Relation Name'] ?? '')) continue;
      looked.add(of);
      if (node['Node Type'] === 'Seq Scan') through.push(`${of}: ${query}`);
    }
  expect(through).toEqual([]);
  // The lists of branches, targets and packages, and the channels, ask for no day.
  expect([...looked].sort()).toEqual([
    'days of a branch',
    'funnel of a month',
    'funnel of a year',
    'funnel of an area',
    'one day of a branch',
    'overview of a day',
    'overview of an area',
    'ranking of a month',
    'trend of a month by day',
    'trend of a year by month',
    'two months compared',
  ]);
});

/** The statistics and costs of head office's own connections; tells of each statement that it has run. */
function listeningOn(url: string, onStatement: (query: string, parameters: readonly unknown[]) => void): Kysely<Schema> {
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c random_page_cost=1.1' });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), log: ({ query }) => onStatement(query.sql, query.parameters) });
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

async function planOf(query: string, parameters: readonly unknown[]): Promise<PlanNode[]> {
  const compiled = { ...sql``.compile(database.db), sql: `explain (format json) ${query}`, parameters };
  const { rows } = await database.db.executeQuery<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(compiled);
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => nodesOf(Plan)));
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
