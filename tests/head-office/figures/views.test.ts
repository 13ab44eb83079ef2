import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeadOffice } from '../../../head-office/server/head-office.ts';
import { contributionOfSums } from '../../../shared/domain/kpi.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { sampleSummary } from '../../support/summaries.ts';
import { askOf } from './support/ask.ts';
import { openNetwork, RECEIVED_AT } from './support/network.ts';

const emptyDatabase = emptyDatabases();

describe.each(DIALECTS)('the views of the dashboard, on %s', (dialect) => {
  let headOffice: HeadOffice;

  beforeAll(async () => {
    headOffice = await openNetwork(await emptyDatabase(dialect));
  });
  afterAll(() => headOffice.database.close());

  const ask = askOf(() => headOffice);
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const october = { from: '2026-10-01', to: '2026-10-31' };

  it('tell a day across the active branches', async () => {
    const { branches, totals } = await ask('figures.overview', { query: { date: '2026-11-16' } });
    expect(branches.map(({ name, state, strip, lastReport, silentDays }) => [name, state, strip, lastReport, silentDays])).toEqual([
      ['Subang', 'reported', '.........rrmor', '2026-11-16', 0],
      ['Banjar', 'not_enrolled', '..............', null, 0],
      ['Ciamis', 'missing', '.........momom', null, 3],
    ]);
    expect(branches[0]).toMatchObject({
      id: 1,
      code: '01',
      areaId: 1,
      area: 'Barat',
      contactName: 'PIC Subang',
      contactPhone: '0812 5550 0100',
      revision: 1,
      closedAt: '2026-11-16T16:32',
      figures: { days: 1, due: 20, done: 4, offersMade: 6 },
    });
    expect(branches[2]).toMatchObject({ revision: null, closedAt: null, figures: null });
    expect(totals).toMatchObject({ days: 1, due: 20, followedUp: 18, bookedFor: 5, noShow: 1, offersAccepted: 2 });
  });

  it('know the newest holidays sent to a branch, and the days since it fell silent', async () => {
    const { branches } = await ask('figures.overview', { query: { date: '2026-11-18', area: 1 } });
    expect(branches.map(({ name, strip, lastReport, silentDays }) => [name, strip, lastReport, silentDays])).toEqual([
      ['Subang', '.......rrmorom', '2026-11-16', 1],
    ]);
  });

  it('sum a period with the branches that have closed since, and whole months with their targets', async () => {
    const answer = await ask('figures.period', { query: { from: '2026-10-30', to: '2026-11-13' } });
    expect(answer.figures).toMatchObject({ days: 3, due: 60, reached: 36 });
    expect(answer.monthly).toEqual({
      unitEntries: 1200,
      crmUnitEntries: 240,
      crmUnitEntriesWithTarget: 240,
      influencedUnitEntries: 90,
      revenue: 270_000_000,
      crmRevenue: 60_000_000,
      targetUnitEntries: 1351,
      crmTarget: 313,
    });
    expect(answer.areas.map(({ area, branches, figures, monthly }) => [area, branches, figures.days, monthly.crmTarget])).toEqual([
      ['Barat', 2, 3, 250.5],
      ['Timur', 2, 0, 62.5],
    ]);
    const timur = await ask('figures.periodBranches', { query: { from: '2026-10-30', to: '2026-11-13', area: 2 } });
    expect(timur.map(({ name, code, figures, monthly }) => [name, code, figures.days, monthly.crmTarget])).toEqual([
      ['Banjar', '04', 0, 0],
      ['Ciamis', '03', 0, 62.5],
    ]);
    expect((await ask('figures.period', { query: { ...october, branch: 2 } })).figures.days).toBe(1);
    expect((await ask('figures.period', { query: { ...october, branch: 2 } })).areas).toHaveLength(1);
  });

  it('rank the active branches by success rate against target', async () => {
    const rows = await ask('figures.ranking', { query: { month: '2026-11' } });
    expect(rows.map(({ name, rank, previousRank, history }) => [name, rank, previousRank, history.slice(-2)])).toEqual([
      ['Ciamis', 1, null, [null, 1.28]],
      ['Subang', 2, 1, [0, 0.8]],
      ['Banjar', null, null, [null, null]],
    ]);
    expect(rows.map(({ history }) => history.length)).toEqual([13, 13, 13]);
    expect(rows[1]).toMatchObject({ figures: { days: 3 }, monthly: { crmUnitEntries: 80, crmTarget: 100, revenue: 90_000_000 } });
  });

  it('measure only what has a target by it', async () => {
    await headOffice.database.db.deleteFrom('targets').where('branch_id', '=', 3).where('month', '=', '2026-11').execute();
    const { monthly } = await ask('figures.period', { query: november });
    expect(monthly).toMatchObject({ crmUnitEntries: 160, crmUnitEntriesWithTarget: 80, targetUnitEntries: 500 });
    expect(contributionOfSums(monthly)).toEqual({ toTarget: 0.16, successRate: 0.8, toActual: 0.2 });
    await headOffice.database.db
      .insertInto('targets')
      .values({ branch_id: 3, month: '2026-11', unit_entries: 250, crm_share: 0.25 })
      .execute();
  });

  it('add up the channels of the branches that tell them, by the months that the period touches', async () => {
    const answer = await ask('figures.channels', { query: { from: '2026-10-15', to: '2026-11-13' } });
    expect(answer).toEqual({
      first: '2026-10',
      last: '2026-11',
      rows: [
        { channel: 'reminder', inquiries: 0, bookings: 270, shown: 252, unitEntries: 210, revenue: 52_500_000 },
        { channel: 'whatsapp', inquiries: 75, bookings: 36, shown: 33, unitEntries: 30, revenue: 7_500_000 },
      ],
      total: { inquiries: 75, bookings: 306, shown: 285, unitEntries: 240, revenue: 60_000_000 },
      branches: 3,
    });
    await headOffice.database.db.updateTable('branch_months').set({ channels: null }).where('branch_id', '=', 3).execute();
    expect(await ask('figures.channels', { query: { ...november, area: 2 } })).toMatchObject({
      rows: [],
      total: { inquiries: 0 },
      branches: 0,
    });
    expect(await ask('figures.channels', { query: november })).toMatchObject({ total: { inquiries: 25 }, branches: 1 });
  });

  it('draw a trend with its empty days and months', async () => {
    const days = await ask('figures.trend', { query: { from: '2026-11-12', to: '2026-11-17', by: 'day' } });
    expect(days.map(({ figures, monthly }) => [figures.days, monthly])).toEqual([1, 1, 0, 0, 1, 1].map((count) => [count, null]));
    const months = await ask('figures.trend', { query: { from: '2026-09-01', to: '2026-11-16', by: 'month', area: 1 } });
    expect(months.map(({ from, figures, monthly }) => [from, figures.days, monthly?.unitEntries, monthly?.crmTarget])).toEqual([
      ['2026-09-01', 0, 0, 0],
      ['2026-10-01', 1, 400, 150.5],
      ['2026-11-01', 3, 400, 100],
    ]);
  });

  it('compare whole months with their unit entries, other periods without', async () => {
    const months = { ...october, otherFrom: november.from, otherTo: november.to };
    const rows = await ask('figures.compare', { query: months });
    expect(
      rows.map(({ name, one, other, oneMonthly, otherMonthly }) => [
        name,
        one.days,
        other.days,
        oneMonthly?.unitEntries,
        otherMonthly?.crmTarget,
      ]),
    ).toEqual([
      ['Kantor Pusat', 1, 4, 400, 162.5],
      ['Barat', 1, 3, 400, 100],
      ['Timur', 0, 1, 0, 62.5],
      ['Karawang', 1, 0, 400, 0],
      ['Subang', 0, 3, 0, 100],
      ['Banjar', 0, 0, 0, 0],
      ['Ciamis', 0, 1, 0, 62.5],
    ]);
    const partly = await ask('figures.compare', { query: { ...months, otherTo: '2026-11-16' } });
    expect(partly.map(({ oneMonthly, otherMonthly }) => [oneMonthly, otherMonthly])).toEqual(partly.map(() => [null, null]));
  });

  it('tell each day of a branch, and one as it was sent', async () => {
    const days = await ask('figures.branchDays', { params: { id: 1 }, query: { from: '2026-11-11', to: '2026-11-17' } });
    expect(days.map(({ date, state, revision }) => `${date.slice(-2)} ${state} ${revision}`)).toEqual([
      '11 not_enrolled null',
      '12 reported 1',
      '13 reported 1',
      '14 missing null',
      '15 off null',
      '16 reported 1',
      '17 off null',
    ]);
    expect(days[5]).toMatchObject({
      closedAt: '2026-11-16T16:32',
      receivedAt: RECEIVED_AT,
      figures: { days: 1, booked: 6 },
    });
    expect(await ask('figures.branchDay', { params: { id: 1, date: '2026-11-16' } })).toEqual({
      receivedAt: RECEIVED_AT,
      summary: sampleSummary({ branchCode: '01', date: '2026-11-16' }),
    });
    await expect(ask('figures.branchDay', { params: { id: 1, date: '2026-11-14' } })).rejects.toMatchObject({ code: 'not_found' });
  });
});
