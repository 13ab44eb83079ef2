import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Acknowledgement } from '../../../shared/sync-protocol/index.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { HOLDS_NOTHING, postExchange } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';

const emptyDatabase = emptyDatabases();
const NOW = '2026-11-19T02:00:00.000Z';

describe.each(DIALECTS)('packages, on %s', (dialect) => {
  let office: TestHeadOffice;
  let karawang: { id: number; key: string };
  let bekasi: { id: number; key: string };

  beforeEach(async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), now: () => new Date(NOW) });
    karawang = { id: await office.addBranch('07781'), key: (await office.enrol('07781')).key };
    bekasi = { id: await office.addBranch('07782'), key: (await office.enrol('07782')).key };
  });
  afterEach(() => office.close());

  async function issue(kind: 'targets' | 'promos', content: unknown, to: { id: number }[]): Promise<number> {
    const { db } = office.headOffice.database;
    const row = { kind, title: `Kiriman ${kind}`, audience: '{"all":true}', content: JSON.stringify(content), issued_at: NOW };
    const { version } = await db.insertInto('packages').values(row).returning('version').executeTakeFirstOrThrow();
    for (const { id } of to) await db.insertInto('package_branches').values({ branch_id: id, kind, version }).execute();
    return version;
  }
  const promos = (name: string) => ({ promos: [{ code: 'SERVIS', name, fromDay: null, toDay: null }] });
  const stateOf = (version: number) =>
    office.headOffice.database.db
      .selectFrom('package_branches')
      .select(['branch_id', 'status', 'code', 'delivered_at', 'acknowledged_at'])
      .where('version', '=', version)
      .orderBy('branch_id')
      .execute();
  const told = (version: number, status: Acknowledgement['status'], code: string | null = null): Acknowledgement => ({
    kind: 'promos',
    version,
    status,
    code,
    at: NOW,
  });

  it('go out to whom they are addressed, the newest of each kind, until the branch holds them', async () => {
    await issue('promos', promos('Lama'), [karawang, bekasi]);
    const version = await issue('promos', promos('Baru'), [karawang]);
    const { body } = await postExchange(office.url, karawang.key);
    expect(body.packages).toEqual([{ kind: 'promos', version, issuedAt: NOW, title: 'Kiriman promos', content: promos('Baru') }]);
    expect((await postExchange(office.url, bekasi.key)).body.packages.map(({ content }) => content)).toEqual([promos('Lama')]);
    expect(await stateOf(version)).toMatchObject([{ status: 'waiting', delivered_at: NOW, acknowledged_at: null }]);
    const holding = await postExchange(office.url, karawang.key, { holds: { ...HOLDS_NOTHING, promos: version } });
    expect(holding.body.packages).toEqual([]);
  });

  it('of targets hold the branch’s own part and no other branch’s', async () => {
    const months = (unitEntries: number) => ({ months: [{ month: '2026-11', unitEntries, crmShare: 0.2 }] });
    await issue('targets', { '07781': months(500), '07782': months(700) }, [karawang, bekasi]);
    const sent = [karawang, bekasi].map(async ({ key }) =>
      (await postExchange(office.url, key)).body.packages.map(({ content }) => content),
    );
    expect(await Promise.all(sent)).toEqual([[months(500)], [months(700)]]);
  });

  it('are noted as applied or refused, and a refused one is not sent again', async () => {
    const version = await issue('promos', promos('Baru'), [karawang, bekasi]);
    await postExchange(office.url, karawang.key, { acknowledgements: [told(version, 'applied')] });
    const refused = await postExchange(office.url, bekasi.key, { acknowledgements: [told(version, 'refused', 'promo_unknown')] });
    expect(refused.body.packages).toEqual([]);
    expect(await stateOf(version)).toEqual([
      { branch_id: karawang.id, status: 'applied', code: null, delivered_at: NOW, acknowledged_at: NOW },
      { branch_id: bekasi.id, status: 'refused', code: 'promo_unknown', delivered_at: null, acknowledged_at: NOW },
    ]);
    const next = await issue('promos', promos('Lebih baru'), [bekasi]);
    expect((await postExchange(office.url, bekasi.key)).body.packages.map((sent) => sent.version)).toEqual([next]);
  });

  it('come again to a branch that was restored from before it had them', async () => {
    const version = await issue('promos', promos('Baru'), [karawang]);
    await postExchange(office.url, karawang.key, {
      acknowledgements: [told(version, 'applied')],
      holds: { ...HOLDS_NOTHING, promos: version },
    });
    expect((await postExchange(office.url, karawang.key)).body.packages.map((sent) => sent.version)).toEqual([version]);
  });

  it('that were never sent to a branch cannot be acknowledged by it', async () => {
    const version = await issue('promos', promos('Baru'), [karawang]);
    const acknowledgements = [told(version, 'applied'), told(999, 'applied'), { ...told(version, 'applied'), kind: 'holidays' as const }];
    expect((await postExchange(office.url, bekasi.key, { acknowledgements })).status).toBe(200);
    expect(await stateOf(version)).toMatchObject([{ branch_id: karawang.id, status: 'waiting' }]);
  });

  it('whose content the wire does not allow are kept back, and the exchange goes on', async () => {
    await issue('promos', { promos: 'nonsense' }, [karawang]);
    const { status, body } = await postExchange(office.url, karawang.key);
    expect([status, body.packages]).toEqual([200, []]);
  });
});
