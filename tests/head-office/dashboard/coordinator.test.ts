import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDashboardUser, type Browser, signInAs } from '../../support/dashboard.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { postExchange } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';
import { sampleSummary } from '../../support/summaries.ts';

const emptyDatabase = emptyDatabases();
const NOW = new Date('2026-11-19T02:00:00.000Z');
const DAY = '2026-11-18';
const NOVEMBER = 'from=2026-11-01&to=2026-11-30';
const OCTOBER = 'otherFrom=2026-10-01&otherTo=2026-10-31';

describe.each(DIALECTS)('a coordinator, on %s', (dialect) => {
  let office: TestHeadOffice;
  let coordinator: Browser;
  let administrator: Browser;
  let [ownBranch, otherBranch, ownArea, otherArea] = [0, 0, 0, 0];

  beforeAll(async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), now: () => NOW });
    ownBranch = await office.addBranch('SENDIRI-1', 'Cabang Sendiri', 'Area Sendiri');
    otherBranch = await office.addBranch('LUAR-1', 'Cabang Luar', 'Area Luar');
    const areas = await office.headOffice.database.db.selectFrom('areas').selectAll().execute();
    ownArea = areas.find(({ name }) => name === 'Area Sendiri')?.id ?? 0;
    otherArea = areas.find(({ name }) => name === 'Area Luar')?.id ?? 0;
    await addDashboardUser(office.headOffice, 'admin', 'administrator');
    await addDashboardUser(office.headOffice, 'koordinator', 'coordinator', [ownArea]);
    administrator = await signInAs(office.app, 'admin');
    coordinator = await signInAs(office.app, 'koordinator');
    for (const branchCode of ['SENDIRI-1', 'LUAR-1']) {
      const { key } = await office.enrol(branchCode);
      await postExchange(office.url, key, { summaries: [sampleSummary({ branchCode, date: DAY })] });
    }
    const rows = [ownBranch, otherBranch].map((branchId) => ({ branchId, month: '2026-11', unitEntries: 250, crmShare: 0.2 }));
    const targets = await administrator.send('PUT', '/api/targets', { title: 'Target November', rows });
    expect(targets.json()).toEqual({ version: 1, branches: 2 });
    const promos = { promos: [{ code: 'OLI11', name: 'Cek rem', fromDay: null, toDay: null }] };
    await administrator.send('POST', '/api/packages', {
      kind: 'promos',
      title: 'Promo',
      audience: { areas: [otherArea] },
      content: promos,
    });
  });
  afterAll(() => office.close());

  /** Every list and view, with the own branch in its address where it needs one. */
  const addresses = (branch: number) => [
    `/api/overview?date=${DAY}`,
    `/api/period?${NOVEMBER}`,
    `/api/period/branches?${NOVEMBER}&area=${ownArea}`,
    '/api/ranking?month=2026-11',
    `/api/trend?${NOVEMBER}&by=month`,
    `/api/compare?${NOVEMBER}&${OCTOBER}`,
    `/api/branches/${branch}/days?${NOVEMBER}`,
    `/api/branches/${branch}/days/${DAY}`,
    '/api/targets?month=2026-11',
    '/api/packages',
    '/api/packages/1',
    '/api/packages/latest/targets',
    '/api/areas',
    '/api/branches',
    `/api/files/overview.csv?date=${DAY}`,
    `/api/files/period.csv?${NOVEMBER}`,
    '/api/files/ranking.csv?month=2026-11',
    `/api/files/compare.csv?${NOVEMBER}&${OCTOBER}`,
    `/api/files/branch-days.csv?id=${branch}&${NOVEMBER}`,
  ];
  const told = async (browser: Browser, url: string) => {
    const { statusCode, body } = await browser.send('GET', url);
    return { url, statusCode, other: /LUAR-1|Cabang Luar|Area Luar/.test(body) };
  };

  it('reads every view of the own branches, and nothing of others in any of them', async () => {
    const answers = await Promise.all(addresses(ownBranch).map((url) => told(coordinator, url)));
    expect(answers).toEqual(addresses(ownBranch).map((url) => ({ url, statusCode: 200, other: false })));
  });

  it('reads sums of the own branches alone', async () => {
    const sums = async (browser: Browser) =>
      (await browser.send('GET', `/api/period?${NOVEMBER}`)).json<{ figures: { followedUp: number }; monthly: { unitEntries: number } }>();
    const [own, all] = [await sums(coordinator), await sums(administrator)];
    expect([own.figures.followedUp, all.figures.followedUp]).toEqual([18, 36]);
    expect([own.monthly.unitEntries, all.monthly.unitEntries]).toEqual([400, 800]);
    const trend = await coordinator.send('GET', `/api/trend?${NOVEMBER}&by=month`);
    expect(trend.json<{ figures: { followedUp: number } }[]>().map(({ figures }) => figures.followedUp)).toEqual([18]);
  });

  it('is told of another area’s branch, area and package what is told of one that does not exist', async () => {
    const asking = (branch: number, area: number, version: number) => [
      `/api/branches/${branch}/days?${NOVEMBER}`,
      `/api/branches/${branch}/days/${DAY}`,
      `/api/period?${NOVEMBER}&branch=${branch}`,
      `/api/period?${NOVEMBER}&area=${area}`,
      `/api/period/branches?${NOVEMBER}&area=${area}`,
      `/api/trend?${NOVEMBER}&by=day&branch=${branch}`,
      `/api/trend?${NOVEMBER}&by=day&area=${area}`,
      `/api/overview?date=${DAY}&area=${area}`,
      `/api/ranking?month=2026-11&area=${area}`,
      `/api/compare?${NOVEMBER}&${OCTOBER}&area=${area}`,
      `/api/packages/${version}`,
      `/api/files/branch-days.pdf?id=${branch}&${NOVEMBER}`,
      `/api/files/branch-day.xlsx?id=${branch}&date=${DAY}`,
      `/api/files/ranking.csv?month=2026-11&area=${area}`,
    ];
    const ask = async (browser: Browser, url: string) => {
      const { statusCode, body } = await browser.send('GET', url);
      return [statusCode, body.replace(/"instance":"[^"]*"/, '')];
    };
    const others = await Promise.all(asking(otherBranch, otherArea, 2).map((url) => ask(coordinator, url)));
    const nothing = await Promise.all(asking(99_999, 99_999, 99_999).map((url) => ask(coordinator, url)));
    expect(others).toEqual(nothing);
    expect(new Set(others.map(([status]) => status))).toEqual(new Set([404]));
    const allowed = await Promise.all(asking(otherBranch, otherArea, 2).map((url) => ask(administrator, url)));
    expect(new Set(allowed.map(([status]) => status))).toEqual(new Set([200]));
  });

  it('sees as much after an area is taken away as was left, from the next sign-in on', async () => {
    const id = await addDashboardUser(office.headOffice, 'berpindah', 'coordinator', [ownArea]);
    const before = await signInAs(office.app, 'berpindah');
    const body = { name: 'berpindah', role: 'coordinator', areas: [otherArea], active: true };
    expect((await administrator.send('PATCH', `/api/users/${id}`, body)).statusCode).toBe(200);
    expect((await before.send('GET', '/api/branches')).statusCode).toBe(401);
    const after = await signInAs(office.app, 'berpindah');
    const branches = (await after.send('GET', '/api/branches')).json<{ code: string }[]>();
    expect(branches.map(({ code }) => code)).toEqual(['LUAR-1']);
  });
});
