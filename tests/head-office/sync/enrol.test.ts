import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESSES, type EnrolAnswer, type EnrolRequest, PROTOCOL_VERSION, type Problem } from '../../../shared/sync-protocol/index.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { postExchange, secretOf } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';

const emptyDatabase = emptyDatabases();
const HOUR = 3_600_000;

describe.each(DIALECTS)('enrolment, on %s', (dialect) => {
  let office: TestHeadOffice;
  let branchId: number;
  let code: string;
  let time: number;

  beforeEach(async () => {
    time = Date.parse('2026-11-19T02:00:00.000Z');
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), now: () => new Date(time) });
    branchId = await office.addBranch('07781', 'Karawang', 'Jawa Barat');
    code = await office.issueCode(branchId);
  });
  afterEach(() => office.close());

  const installation = 'a'.repeat(32);
  const publicKey = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

  async function enrol(part: Partial<EnrolRequest> = {}): Promise<{ status: number; body: EnrolAnswer & Problem }> {
    const message = { protocol: 1, code, branchCode: '07781', installation, publicKey, program: '1.0.0', ...part };
    const answer = await fetch(`${office.url}${ADDRESSES.enrol}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    return { status: answer.status, body: (await answer.json()) as EnrolAnswer & Problem };
  }
  const statusOf = async (key: string) => (await postExchange(office.url, key)).status;

  it('gives the branch a key of its own, of which only the hash is kept', async () => {
    await office.headOffice.database.db
      .insertInto('settings')
      .values({ key: 'name', value: JSON.stringify('Kantor Pusat Contoh') })
      .execute();
    const { status, body } = await enrol({ code: code.toLowerCase().replaceAll('-', ' ') });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        protocol: PROTOCOL_VERSION,
        key: expect.stringMatching(/^kawal_[0-9a-f]{16}_/),
        branch: { code: '07781', name: 'Karawang', area: 'Jawa Barat' },
        headOffice: 'Kantor Pusat Contoh',
      },
    });
    expect(await statusOf(body.key)).toBe(200);
    const stored = JSON.stringify(await office.headOffice.database.db.selectFrom('branch_keys').selectAll().execute());
    expect(stored).not.toContain(secretOf(body.key));
  });

  it('takes a code once', async () => {
    await enrol();
    const again = await enrol({ installation: 'b'.repeat(32) });
    expect([again.status, again.body.code]).toEqual([403, 'code_refused']);
  });

  it('stands in the audit, each time a key was given and never with the key or the code', async () => {
    const first = await enrol();
    const second = await enrol();
    await enrol({ installation: 'b'.repeat(32) });
    const rows = await office.headOffice.database.db.selectFrom('audit').selectAll().orderBy('id').execute();
    const keyIds = [first, second].map(({ body }) => body.key.split('_')[1]);
    expect(rows.map(({ at, user_id, action, entity, entity_id, detail }) => [at, user_id, action, entity, entity_id, detail])).toEqual(
      keyIds.map((keyId) => [
        new Date(time).toISOString(),
        null,
        'branches.enrol',
        'branch',
        String(branchId),
        JSON.stringify({ code: '07781', keyId }),
      ]),
    );
    const text = JSON.stringify(rows);
    for (const secret of [code, ...[first, second].map(({ body }) => secretOf(body.key))]) expect(text).not.toContain(secret);
  });

  it('gives the same installation another key within the hour, for a lost answer, and ends the first', async () => {
    const lost = await enrol();
    time += HOUR;
    const second = await enrol();
    expect([second.status, await statusOf(lost.body.key), await statusOf(second.body.key)]).toEqual([200, 403, 200]);
    time += 1;
    expect((await enrol()).body.code).toBe('code_refused');
  });

  it('undoes neither a revocation nor a later enrolment by an earlier code', async () => {
    await enrol();
    await office.headOffice.database.db
      .updateTable('branch_keys')
      .set({ revoked_at: new Date(time).toISOString() })
      .execute();
    expect((await enrol()).body.code).toBe('code_refused');
    time += 1000;
    const later = await enrol({ code: await office.issueCode(branchId), installation: 'b'.repeat(32) });
    expect((await enrol()).body.code).toBe('code_refused');
    expect(await statusOf(later.body.key)).toBe(200);
  });

  it('ends the branch’s earlier keys', async () => {
    const first = await enrol();
    const second = await enrol({ code: await office.issueCode(branchId), installation: 'b'.repeat(32) });
    expect([await statusOf(first.body.key), await statusOf(second.body.key)]).toEqual([403, 200]);
  });

  it('refuses what is expired, unknown, no code at all, another branch’s or an inactive branch’s', async () => {
    const codes: (string | undefined)[] = [];
    codes.push((await enrol({ code: '2222-2222-2222' })).body.code, (await enrol({ code: 'hello' })).body.code);
    codes.push((await enrol({ branchCode: '07782' })).body.code);
    time += 8 * 24 * HOUR;
    codes.push((await enrol()).body.code);
    time -= 8 * 24 * HOUR;
    await office.headOffice.database.db.updateTable('branches').set({ active: 0 }).execute();
    codes.push((await enrol()).body.code);
    expect(codes).toEqual(['code_refused', 'code_refused', 'branch_mismatch', 'code_refused', 'code_refused']);
    await office.headOffice.database.db.updateTable('branches').set({ active: 1 }).execute();
    expect((await enrol()).status).toBe(200); // none of them used the code up
  });

  it('refuses a public key that cannot check signatures', async () => {
    const { status, body } = await enrol({ publicKey: randomBytes(44).toString('base64') });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/publicKey']]);
  });

  it('gives one code to one of two who use it at the same moment', async () => {
    const both = await Promise.all([enrol(), enrol({ installation: 'b'.repeat(32) })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('slows down who tries codes', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) statuses.push((await enrol({ code: '2222-2222-2222' })).status);
    expect(statuses).toEqual([...Array(10).fill(403), 429]);
  });

  it('gives a new branch the newest package of each kind for its likes', async () => {
    const { db } = office.headOffice.database;
    const { area_id } = await db.selectFrom('branches').select('area_id').where('id', '=', branchId).executeTakeFirstOrThrow();
    const issue = (kind: 'promos' | 'holidays', audience: unknown, content: unknown) =>
      db
        .insertInto('packages')
        .values({
          kind,
          title: kind,
          audience: JSON.stringify(audience),
          content: JSON.stringify(content),
          issued_at: new Date(time).toISOString(),
        })
        .execute();
    await issue('promos', { all: true }, { promos: [] });
    await issue('promos', { areas: [area_id] }, { promos: [] });
    await issue('promos', { branches: [branchId + 1] }, { promos: [] });
    await issue('holidays', { branches: [branchId] }, { holidays: [] });
    const { body } = await enrol();
    const { packages } = (await postExchange(office.url, body.key)).body;
    expect(packages.map(({ kind, version }) => [kind, version])).toEqual([
      ['promos', 2],
      ['holidays', 4],
    ]);
  });
});
