import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESSES, type ExchangeAnswer } from '../../../shared/sync-protocol/index.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { type Answered, exchangeMessage, postExchange } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';
import { sampleSummary } from '../../support/summaries.ts';

const emptyDatabase = emptyDatabases();
const now = () => new Date('2026-11-19T09:32:00.000Z');
const config = { branchRequestsPerMinute: 10_000 };

describe.each(DIALECTS)('many branches at once, on %s', (dialect) => {
  let database: string;
  let office: TestHeadOffice;
  const keys = new Map<string, string>();

  beforeEach(async () => {
    database = await emptyDatabase(dialect);
    office = await startTestHeadOffice({ database, now, config });
    for (let number = 1; number <= 30; number += 1) {
      await office.addBranch(`B${number}`);
      keys.set(`B${number}`, (await office.enrol(`B${number}`)).key);
    }
  });
  afterEach(() => office.close());

  const report = (code: string, url = office.url, revision = 1): Promise<Answered> =>
    postExchange(url, keys.get(code) ?? '', {
      summaries: [sampleSummary({ branchCode: code, date: '2026-11-19', revision, followedUp: revision })],
    });
  const held = () => office.headOffice.database.db.selectFrom('summaries').select(['branch_id', 'revision', 'followed_up']).execute();

  it('are written together and each gets its own answer', async () => {
    const answers = await Promise.all(
      [...keys].map(([code, key]) =>
        office.app.inject({
          method: 'POST',
          url: ADDRESSES.exchange,
          headers: { authorization: `Bearer ${key}` },
          payload: exchangeMessage({ summaries: [sampleSummary({ branchCode: code, date: '2026-11-19' })] }),
        }),
      ),
    );
    expect(answers.map((answer) => answer.json<ExchangeAnswer>().results[0]?.outcome)).toEqual(Array(30).fill('applied'));
    expect(await held()).toHaveLength(30);
    const metrics = (await office.app.inject('/metrics')).body;
    expect(Number(/kawal_ingest_batch_count (\d+)/.exec(metrics)?.[1])).toBeLessThan(10);
    expect(metrics).toContain('kawal_exchanges_total 30');
  });

  it('do not fail with the one whose day the database will not take', async () => {
    const poisonous = await office.headOffice.database.db
      .selectFrom('branches')
      .select('id')
      .where('code', '=', 'B7')
      .executeTakeFirstOrThrow();
    await refuseDaysOf(poisonous.id);
    const answers = await Promise.all([...keys.keys()].map(async (code) => [code, (await report(code)).status]));
    expect(answers.filter(([, status]) => status !== 200)).toEqual([['B7', 500]]);
    expect(await held()).toHaveLength(29);
  });

  it('keep one row and the highest revision of a day that arrives in many copies, also over several instances', async () => {
    const second = dialect === 'postgres' ? await startTestHeadOffice({ database, now, config }) : office; // SQLite has one instance
    const urls = [office.url, second.url];
    const revisions = [3, 1, 5, 2, 5, 4, 1, 5];
    const codes = [...keys.keys()].slice(0, 8);
    const reports = revisions.flatMap((revision, at) => codes.map((code, of) => report(code, urls[(at + of) % 2], revision)));
    const answers = await Promise.all(reports);
    if (second !== office) await second.close();
    expect(answers.map(({ status }) => status)).toEqual(Array(64).fill(200));
    expect(await held()).toEqual(expect.arrayContaining(Array(8).fill({ branch_id: expect.any(Number), revision: 5, followed_up: 5 })));
    expect(await held()).toHaveLength(8);
    const fifth = answers.filter((_, at) => revisions[Math.floor(at / 8)] === 5).map(({ body }) => body.results[0]?.outcome);
    expect(fifth.filter((outcome) => outcome === 'applied')).toHaveLength(8); // of its copies, one of each branch's was the new one
    expect(fifth.filter((outcome) => outcome === 'already_held')).toHaveLength(16);
  });

  /** A rule that only this branch's day breaks. */
  async function refuseDaysOf(branchId: number): Promise<void> {
    const { db } = office.headOffice.database;
    if (dialect === 'postgres') await sql.raw(`ALTER TABLE summaries ADD CHECK (branch_id <> ${branchId})`).execute(db);
    else
      await sql
        .raw(`CREATE TRIGGER poison BEFORE INSERT ON summaries WHEN NEW.branch_id = ${branchId} BEGIN SELECT RAISE(ABORT, 'poison'); END`)
        .execute(db);
  }
});

describe('a head office that cannot keep up', () => {
  it('asks branches to come back later, each at its own time, before it reads what they send', async () => {
    const office = await startTestHeadOffice({ now, config: { ...config, mostExchangesAtOnce: 0 } });
    await office.addBranch('07781');
    const { key } = await office.enrol('07781');
    const answers = await Promise.all(Array.from({ length: 40 }, () => postExchange(office.url, key)));
    await office.close();
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(40).fill([429, 'overloaded']));
    const seconds = answers.map(({ headers }) => Number(headers.get('retry-after')));
    expect(seconds.every((wait) => Number.isInteger(wait) && wait >= 1 && wait <= 300)).toBe(true);
    expect(new Set(seconds).size).toBeGreaterThan(1);
  });
});

describe('stopping', () => {
  it('answers what was begun, for good, and takes nothing new', async () => {
    const database = await emptyDatabase('sqlite');
    const office = await startTestHeadOffice({ database, now, config });
    await office.addBranch('07781');
    const { key } = await office.enrol('07781');
    let arrived = () => {};
    const isInFlight = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const begun = postExchange(office.url, key, { summaries: [sampleSummary({ branchCode: '07781', date: '2026-11-18' })] });
    office.app.server.once('request', arrived);
    await isInFlight;
    const closing = office.close();
    expect((await begun).body.results[0]?.outcome).toBe('applied');
    await closing;
    await expect(postExchange(office.url, key)).rejects.toThrow();
    const again = await startTestHeadOffice({ database, now });
    expect(await again.headOffice.database.db.selectFrom('summaries').select('date').execute()).toEqual([{ date: '2026-11-18' }]);
    await again.close();
  });
});
