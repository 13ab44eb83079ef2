import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeadOffice } from '../../../head-office/server/head-office.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { askOf } from './support/ask.ts';
import { openNetwork } from './support/network.ts';

const emptyDatabase = emptyDatabases();

describe.each(DIALECTS)('what is asked of the views, on %s', (dialect) => {
  let headOffice: HeadOffice;

  beforeAll(async () => {
    headOffice = await openNetwork(await emptyDatabase(dialect));
  });
  afterAll(() => headOffice.database.close());

  const ask = askOf(() => headOffice);
  const ofTimur = { role: 'coordinator', areas: [2] } as const;
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const october = { from: '2026-10-01', to: '2026-10-31' };

  it('show a coordinator the own areas only', async () => {
    const { branches, totals } = await ask('figures.overview', { query: { date: '2026-11-16' } }, ofTimur);
    expect([branches.map(({ name }) => name), totals.days]).toEqual([['Banjar', 'Ciamis'], 0]);
    expect((await ask('figures.period', { query: { ...november } }, ofTimur)).figures.days).toBe(1);
    const ranked = await ask('figures.ranking', { query: { month: '2026-11' } }, ofTimur);
    expect(ranked.map(({ name, rank }) => [name, rank])).toEqual([
      ['Ciamis', 1],
      ['Banjar', null],
    ]);
    const points = await ask('figures.trend', { query: { ...november, by: 'month' } }, ofTimur);
    expect(points.map(({ figures, monthly }) => [figures.days, monthly?.crmTarget])).toEqual([[1, 62.5]]);
    const compared = await ask('figures.compare', { query: { ...november, otherFrom: october.from, otherTo: october.to } }, ofTimur);
    expect(compared.map(({ one, other }) => [one.days, other.days]).slice(0, 2)).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(compared.map(({ name }) => name)).toEqual(['Kantor Pusat', 'Timur', 'Banjar', 'Ciamis']);
  });

  it('show a coordinator without areas nothing', async () => {
    const nobody = { role: 'coordinator', areas: [] } as const;
    expect(await ask('figures.overview', { query: { date: '2026-11-16' } }, nobody)).toMatchObject({ branches: [], totals: { days: 0 } });
    expect(await ask('figures.ranking', { query: { month: '2026-11' } }, nobody)).toEqual([]);
    expect(await ask('figures.period', { query: november }, nobody)).toMatchObject({ areas: [], monthly: { unitEntries: 0 } });
  });

  it('know nothing of what is not there, and of what this user may not see', async () => {
    const missing = { code: 'not_found' };
    const date = '2026-11-16';
    await expect(ask('figures.overview', { query: { date, area: 9 } })).rejects.toMatchObject(missing);
    await expect(ask('figures.overview', { query: { date, area: 1 } }, ofTimur)).rejects.toMatchObject(missing);
    await expect(ask('figures.ranking', { query: { month: '2026-11', area: 1 } }, ofTimur)).rejects.toMatchObject(missing);
    await expect(ask('figures.period', { query: { ...november, branch: 1 } }, ofTimur)).rejects.toMatchObject(missing);
    await expect(ask('figures.period', { query: { ...november, branch: 9 } })).rejects.toMatchObject(missing);
    await expect(ask('figures.periodBranches', { query: { ...november, area: 1 } }, ofTimur)).rejects.toMatchObject(missing);
    await expect(ask('figures.trend', { query: { ...november, by: 'day', area: 1, branch: 3 } })).rejects.toMatchObject(missing);
    await expect(ask('figures.branchDays', { params: { id: 1 }, query: november }, ofTimur)).rejects.toMatchObject(missing);
    await expect(ask('figures.branchDay', { params: { id: 1, date } }, ofTimur)).rejects.toMatchObject(missing);
    expect((await ask('figures.branchDay', { params: { id: 3, date: '2026-11-17' } }, ofTimur)).summary.branchCode).toBe('03');
    expect((await ask('figures.overview', { query: { date, area: 3 } })).branches).toEqual([]);
  });

  it('refuse days that do not exist and periods without end', async () => {
    const refused = { code: 'invalid_request' };
    await expect(ask('figures.overview', { query: { date: '2026-02-30' } })).rejects.toMatchObject(refused);
    await expect(ask('figures.ranking', { query: { month: '0001-01' } })).rejects.toMatchObject(refused);
    await expect(ask('figures.period', { query: { from: november.to, to: november.from } })).rejects.toMatchObject(refused);
    await expect(ask('figures.trend', { query: { from: '2000-01-01', to: '2026-11-01', by: 'day' } })).rejects.toMatchObject(refused);
    const days = (to: string) => ask('figures.branchDays', { params: { id: 1 }, query: { from: '2025-01-01', to } });
    expect(await days('2026-02-04')).toHaveLength(400);
    await expect(days('2026-02-05')).rejects.toMatchObject(refused);
  });
});
