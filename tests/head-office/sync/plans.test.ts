import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HeadOfficeDatabase, openHeadOffice } from '../../../head-office/db/open.ts';
import { judgeSummary } from '../../../head-office/ingest/judge-summary.ts';
import { packageShelf } from '../../../head-office/ingest/package-shelf.ts';
import { type Arrival, writeExchanges } from '../../../head-office/ingest/write-exchanges.ts';
import { DEFAULT_CONFIG } from '../../../head-office/server/config.ts';
import { type ExchangeAnswer, PROTOCOL_VERSION, readBranchKey } from '../../../shared/sync-protocol/index.ts';
import { seedBranches } from '../../../tools/bench/head-office/seed-branches.ts';
import { emptyDatabases } from '../../support/databases.ts';
import { HOLDS_NOTHING } from '../../support/exchanges.ts';
import { sampleSummary } from '../../support/summaries.ts';

const emptyDatabase = emptyDatabases();
const BRANCHES = 10_000;
const now = () => new Date('2026-03-20T09:32:00.000Z');

/** PostgreSQL counts the rows that it read from front to back: what a batch of branches must never do with a table of all of them. */
describe('a batch of two hundred among ten thousand branches', () => {
  let database: HeadOfficeDatabase;
  let branches: { code: string; key: string }[];

  beforeAll(async () => {
    database = await openHeadOffice(await emptyDatabase('postgres'), { poolSize: 1 });
    branches = await seedBranches(database, BRANCHES);
    for (const statement of HISTORY) await sql.raw(statement).execute(database.db);
  }, 60_000);
  afterAll(() => database.close());

  it.each(['before PostgreSQL knows what the days and packages are like', 'with statistics'])('looks its rows up, %s', async (when) => {
    await sql.raw(when === 'with statistics' ? 'analyze' : 'analyze branches, branch_keys').execute(database.db);
    const before = await rowsReadThrough();
    const answers = await writeExchanges(
      { database, config: DEFAULT_CONFIG, now },
      packageShelf(() => {}),
    )(arrivals(when));
    const read = await rowsReadThrough();
    for (const table of Object.keys(read)) expect([table, (read[table] ?? 0) - (before[table] ?? 0)]).toEqual([table, 0]);
    for (const answer of answers as ExchangeAnswer[]) {
      expect(answer.results.map(({ outcome }) => outcome)).toEqual(['applied']);
      expect(answer.held?.length).toBeGreaterThanOrEqual(3);
      expect(answer.packages).toMatchObject([{ version: 8, kind: 'holidays' }]);
    }
  });

  function arrivals(when: string): Arrival[] {
    const revision = when === 'with statistics' ? 2 : 1;
    return branches
      .filter((_, at) => at % (BRANCHES / 200) === 0)
      .map(({ code, key }) => {
        const { id = '', secret = '' } = readBranchKey(key) ?? {};
        return {
          protocol: PROTOCOL_VERSION,
          program: '1.0.0',
          keyId: id,
          secretHash: createHash('sha256').update(secret).digest(),
          judged: [judgeSummary(sampleSummary({ branchCode: code, date: '2026-03-19', revision }), now())],
          acknowledgements: [],
          holds: HOLDS_NOTHING,
          tellHeldSince: '2026-03-01',
        };
      });
  }

  async function rowsReadThrough(): Promise<Record<string, number>> {
    await sql`select pg_stat_force_next_flush()`.execute(database.db);
    const { rows } = await sql<{ relname: string; read: number }>`select relname, seq_tup_read as read from pg_stat_user_tables
      where relname in ('branches', 'branch_keys', 'summaries', 'branch_months', 'package_branches')`.execute(database.db);
    return Object.fromEntries(rows.map(({ relname, read }) => [relname, Number(read)]));
  }
});

/** Three days of every branch, and eight packages sent to all. */
const HISTORY = [
  `insert into summaries select branch, '2026-03-' || day, 1, 'hash', '2026-03-10T16:30', '', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, '{}'
   from generate_series(1, ${BRANCHES}) branch, generate_series(10, 12) day`,
  `insert into packages (version, kind, title, audience, content, issued_at)
   select version, 'holidays', 'Libur', '{"all":true}', '{"holidays":[]}', '2026-03-01T00:00:00.000Z' from generate_series(1, 8) version`,
  `insert into package_branches (branch_id, kind, version) select branch, 'holidays', version
   from generate_series(1, ${BRANCHES}) branch, generate_series(1, 8) version`,
];
