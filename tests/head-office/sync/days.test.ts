import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../../shared/sync-protocol/content-hash.ts';
import { type ExchangeAnswer, PROTOCOL_VERSION } from '../../../shared/sync-protocol/index.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { postExchange } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';
import { sampleSummary } from '../../support/summaries.ts';

const emptyDatabase = emptyDatabases();

describe.each(DIALECTS)('the days of a branch, on %s', (dialect) => {
  let office: TestHeadOffice;
  let key: string;
  let time: Date;

  beforeEach(async () => {
    time = new Date('2026-11-19T09:32:00.000Z');
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), now: () => time });
    await office.addBranch('07781');
    key = (await office.enrol('07781')).key;
  });
  afterEach(() => office.close());

  const rows = () => office.headOffice.database.db.selectFrom('summaries').selectAll().orderBy('date').execute();
  const months = () => office.headOffice.database.db.selectFrom('branch_months').selectAll().orderBy('month').execute();
  const outcomes = ({ results }: ExchangeAnswer) => results.map(({ outcome }) => outcome);

  it('are stored with their totals, and told as held', async () => {
    const summary = sampleSummary({ branchCode: '07781', date: '2026-11-19' });
    const { status, body } = await postExchange(office.url, key, { summaries: [summary], program: '1.2.3' });
    const held = { date: '2026-11-19', revision: 1, hash: contentHash(JSON.stringify(summary)), closedAt: '2026-11-19T16:32' };
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        protocol: PROTOCOL_VERSION,
        now: '2026-11-19T09:32:00.000Z',
        results: [{ outcome: 'applied', held, why: null }],
        held: null,
        packages: [],
      },
    });
    expect(await rows()).toEqual([
      {
        branch_id: 1,
        date: '2026-11-19',
        revision: 1,
        hash: contentHash(JSON.stringify(summary)),
        closed_at: '2026-11-19T16:32',
        received_at: '2026-11-19T09:32:00.000Z',
        due: 20,
        followed_up: 18,
        on_time: 16,
        reached: 12,
        booked: 6,
        missed: 2,
        booked_for: 5,
        shown: 4,
        no_show: 1,
        done: 4,
        offers_made: 6,
        offers_accepted: 2,
        payload: JSON.stringify(summary),
      },
    ]);
    const branch = await office.headOffice.database.db.selectFrom('branches').select(['last_seen_at', 'program']).executeTakeFirst();
    expect(branch).toEqual({ last_seen_at: '2026-11-19T09:32:00.000Z', program: '1.2.3' });
  });

  it('change nothing when they come again', async () => {
    const summaries = [sampleSummary({ branchCode: '07781', date: '2026-11-19' })];
    await postExchange(office.url, key, { summaries });
    const before = [await rows(), await months()];
    time = new Date('2026-11-20T01:00:00.000Z');
    const { body } = await postExchange(office.url, key, { summaries });
    expect(outcomes(body)).toEqual(['already_held']);
    expect([await rows(), await months()]).toEqual(before);
  });

  it('keep the highest revision, in whatever order they come, also within one message', async () => {
    const revision = (number: number) => sampleSummary({ branchCode: '07781', date: '2026-11-18', revision: number, followedUp: number });
    const first = await postExchange(office.url, key, { summaries: [revision(2), revision(1), revision(2), revision(4)] });
    expect(outcomes(first.body)).toEqual(['applied', 'superseded', 'already_held', 'applied']);
    expect(first.body.results.map(({ held }) => held?.revision)).toEqual([4, 4, 4, 4]);
    const second = await postExchange(office.url, key, { summaries: [revision(3), revision(5)] });
    expect(outcomes(second.body)).toEqual(['superseded', 'applied']);
    expect((await rows()).map((row) => [row.revision, row.followed_up])).toEqual([[5, 5]]);
  });

  it('that say something else in the same revision are a conflict, and what was held stays', async () => {
    const held = sampleSummary({ branchCode: '07781', date: '2026-11-18', followedUp: 10 });
    await postExchange(office.url, key, { summaries: [held] });
    const other = sampleSummary({ branchCode: '07781', date: '2026-11-18', followedUp: 11 });
    const { body } = await postExchange(office.url, key, { summaries: [other] });
    expect(body.results[0]).toMatchObject({ outcome: 'conflict', held: { revision: 1, hash: contentHash(JSON.stringify(held)) } });
    expect((await rows()).map((row) => row.followed_up)).toEqual([10]);
  });

  it('are judged one by one: what is refused does not hold the others up', async () => {
    const good = sampleSummary({ branchCode: '07781', date: '2026-11-17' });
    const { status, body } = await postExchange(office.url, key, {
      summaries: [
        { ...good, date: '2026-11-18', customer: 'a name' },
        sampleSummary({ branchCode: '09999', date: '2026-11-16' }),
        sampleSummary({ branchCode: '07781', date: '2026-11-21' }),
        { ...good, date: '2026-02-31' },
        'nonsense',
        { ...good, months: [{ ...good.months[0], month: '2026-12' }] },
        good,
      ],
    });
    expect(status).toBe(200);
    expect(body.results.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['refused', 'not_a_summary /'],
      ['refused', 'other_branch'],
      ['refused', 'future_date'],
      ['refused', 'not_a_summary /date'],
      ['refused', 'not_a_summary /'],
      ['refused', 'not_a_summary /months'],
      ['applied', null],
    ]);
    expect((await rows()).map((row) => row.date)).toEqual(['2026-11-17']);
  });

  it('may be one day ahead, because a branch may be in the east or have a wrong clock', async () => {
    const { body } = await postExchange(office.url, key, { summaries: [sampleSummary({ branchCode: '07781', date: '2026-11-20' })] });
    expect(outcomes(body)).toEqual(['applied']);
  });

  it('move a month forward only: a correction of an older day does not know better', async () => {
    const closed = (date: string, revision: number, unitEntries: number) =>
      sampleSummary({ branchCode: '07781', date, revision, unitEntries });
    const known = async () => (await months()).map((row) => [row.month, row.as_of, row.as_of_revision, row.unit_entries]);
    await postExchange(office.url, key, { summaries: [closed('2026-11-18', 1, 380), closed('2026-11-17', 1, 370)] });
    expect(await known()).toEqual([['2026-11', '2026-11-18', 1, 380]]);
    await postExchange(office.url, key, { summaries: [closed('2026-11-17', 2, 371)] });
    expect(await known()).toEqual([['2026-11', '2026-11-18', 1, 380]]);
    await postExchange(office.url, key, { summaries: [closed('2026-11-18', 2, 381)] });
    expect(await known()).toEqual([['2026-11', '2026-11-18', 2, 381]]);
  });

  it('are told since the day asked for, and no further back than 400 days', async () => {
    const dates = ['2025-10-01', '2025-11-01', '2026-11-17', '2026-11-18'];
    await postExchange(office.url, key, { summaries: dates.map((date) => sampleSummary({ branchCode: '07781', date })) });
    const told = async (tellHeldSince: string) =>
      (await postExchange(office.url, key, { tellHeldSince })).body.held?.map(({ date }) => date);
    expect(await told('2026-11-18')).toEqual(['2026-11-18']);
    expect(await told('2020-01-01')).toEqual(['2025-11-01', '2026-11-17', '2026-11-18']);
  });
});
