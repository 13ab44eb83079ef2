import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Audience } from '../../../head-office/api/decisions.ts';
import { decisionsHandlers } from '../../../head-office/dashboard/decisions/index.ts';
import { organisationHandlers } from '../../../head-office/dashboard/organisation/index.ts';
import { ADDRESSES, type DecidedProgram, type EnrolAnswer, PROTOCOL_VERSION } from '../../../shared/sync-protocol/index.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { HOLDS_NOTHING, postExchange } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';
import { signedIn } from '../organisation/signed-in.ts';

const emptyDatabase = emptyDatabases();
const NOW = '2026-11-19T02:00:00.000Z';
const ALL: Audience = { all: true };

const PROGRAM: DecidedProgram = {
  code: 'KPB',
  name: 'KPB',
  anchor: 'purchase_date',
  afterProgram: null,
  active: true,
  attempts: [
    { n: 1, daysBefore: 30, channel: 'whatsapp' },
    { n: 2, daysBefore: 7, channel: 'call' },
  ],
  schemes: [
    {
      enginePrefix: '*',
      steps: [
        { code: 'KPB1', deadlineDays: 60, limitKm: 1000 },
        { code: 'KPB2', deadlineDays: 120, limitKm: 4000 },
      ],
    },
  ],
};

describe.each(DIALECTS)('decisions, on %s', (dialect) => {
  let office: TestHeadOffice;
  let decisions: ReturnType<typeof decisionsHandlers>;
  let karawang: number;
  let denpasar: number;
  const me = signedIn();

  beforeEach(async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), now: () => new Date(NOW) });
    decisions = decisionsHandlers(office.headOffice);
    karawang = await office.addBranch('07781', 'Karawang', 'Jawa Barat');
    denpasar = await office.addBranch('07790', 'Denpasar', 'Bali');
  });
  afterEach(() => office.close());

  const areaOf = async (name: string) =>
    (await office.headOffice.database.db.selectFrom('areas').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
  const coordinatorOf = async (name: string) => signedIn({ role: 'coordinator', areas: [await areaOf(name)] });
  const sendPromo = (name: string, audience: Audience = ALL) =>
    decisions['packages.issue']({
      ...me,
      body: { kind: 'promos', title: name, audience, content: { promos: [{ code: 'OLI', name, fromDay: null, toDay: null }] } },
    });
  const sendPrograms = (...programs: DecidedProgram[]) =>
    decisions['packages.issue']({ ...me, body: { kind: 'programs', title: 'Program', audience: ALL, content: { programs } } });
  const saveTargets = (...rows: [branchId: number, month: string, unitEntries: number | null][]) =>
    decisions['targets.save']({
      ...me,
      body: { title: 'Target', rows: rows.map(([branchId, month, unitEntries]) => ({ branchId, month, unitEntries, crmShare: 0.2 })) },
    });
  const get = (version: number, as = me) => decisions['packages.get']({ ...as, params: { version } });
  const months = (...rows: [month: string, unitEntries: number][]) => ({
    months: rows.map(([month, unitEntries]) => ({ month, unitEntries, crmShare: 0.2 })),
  });

  async function enrolWith(code: string): Promise<string> {
    const publicKey = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const payload = { protocol: PROTOCOL_VERSION, code, branchCode: '07781', installation: 'a'.repeat(32), publicKey, program: '1.0.0' };
    const answer = await office.app.inject({ method: 'POST', url: ADDRESSES.enrol, payload });
    return answer.json<EnrolAnswer>().key;
  }

  it('of targets hold all months of the branches concerned and nobody else’s', async () => {
    const first = await saveTargets([karawang, '2026-12', 260], [karawang, '2026-11', 250], [denpasar, '2026-11', 300]);
    expect(first).toEqual({ version: expect.any(Number), branches: 2 });
    const second = await saveTargets([karawang, '2026-12', null], [karawang, '2027-01', 1], [karawang, '2027-01', 270]);
    expect(second.branches).toBe(1);
    expect((await get(second.version)).content).toEqual({ '07781': months(['2026-11', 250], ['2027-01', 270]) });
    expect((await get(first.version)).receivers.map(({ branchCode, status }) => [branchCode, status])).toEqual([
      ['07781', 'replaced'],
      ['07790', 'waiting'],
    ]);
    expect(await decisions['targets.list']({ ...me, query: { month: '2026-11' } })).toEqual([
      { branchId: karawang, code: '07781', name: 'Karawang', area: 'Jawa Barat', unitEntries: 250, crmShare: 0.2 },
      { branchId: denpasar, code: '07790', name: 'Denpasar', area: 'Bali', unitEntries: 300, crmShare: 0.2 },
    ]);
    await expect(saveTargets([karawang, '2026-11', 1], [999, '2026-11', 1])).rejects.toMatchObject({
      code: 'invalid_request',
      words: { errors: [{ pointer: '/rows/1/branchId' }] },
    });
  });

  it('of programs that an old branch could not hold wait until it has updated, and say so', async () => {
    const key = (await office.enrol('07781')).key;
    const exchange = async (protocol: number, programs = 0) =>
      (await postExchange(office.url, key, { protocol, holds: { ...HOLDS_NOTHING, programs } })).body.packages.map(
        ({ version }) => version,
      );
    const states = async (version: number) => (await get(version)).receivers.map(({ branchCode, status }) => `${branchCode} ${status}`);
    const known = await sendPrograms(PROGRAM);
    expect(await exchange(1)).toEqual([known.version]);

    const [scheme] = PROGRAM.schemes;
    const [step] = scheme?.steps ?? [];
    const after = { ...PROGRAM, code: 'AFTERCARE', subject: 'visit' as const, schemes: [{ enginePrefix: '*', steps: step ? [step] : [] }] };
    const { version } = await sendPrograms(PROGRAM, after);
    expect(await states(version)).toEqual(['07781 held_back', '07790 waiting']);
    expect((await decisions['packages.list'](me))[0]).toMatchObject({ version, waiting: 1, held_back: 1, replaced: 0 });
    expect(await exchange(1, known.version)).toEqual([]);
    expect((await get(version)).receivers[0]).toMatchObject({ deliveredAt: null });

    expect(await exchange(PROTOCOL_VERSION, known.version)).toEqual([version]);
    expect(await states(version)).toEqual(['07781 waiting', '07790 waiting']);
    expect((await get(version)).receivers[0]).toMatchObject({ deliveredAt: NOW });
    const listed = await organisationHandlers(office.headOffice)['branches.list'](me);
    expect(listed.map(({ code, protocol }) => [code, protocol])).toEqual([
      ['07781', PROTOCOL_VERSION],
      ['07790', null],
    ]);
  });

  it('of targets lose no month when two people save at once', async () => {
    const both = await Promise.all([saveTargets([karawang, '2026-11', 250]), saveTargets([karawang, '2026-12', 260])]);
    const newest = Math.max(...both.map(({ version }) => version));
    expect((await get(newest)).content).toEqual({ '07781': months(['2026-11', 250], ['2026-12', 260]) });
  });

  it('go to the active branches of their audience, and the newest of a kind replaces what still waits', async () => {
    await office.headOffice.database.db.updateTable('branches').set({ active: 0 }).where('id', '=', denpasar).execute();
    const closed = await sendPromo('Lama', { branches: [denpasar] });
    expect(closed.branches).toBe(0);
    const first = await sendPromo('Pertama', { areas: [await areaOf('Jawa Barat')] });
    const second = await sendPromo('Kedua');
    expect([first.branches, second.branches]).toEqual([1, 1]);
    const listed = await decisions['packages.list'](me);
    const counts = listed.map(({ title, waiting, applied, refused, replaced }) => [title, waiting, applied, refused, replaced]);
    expect(counts).toEqual([
      ['Kedua', 1, 0, 0, 0],
      ['Pertama', 0, 0, 0, 1],
      ['Lama', 0, 0, 0, 0],
    ]);
    expect(listed[0]).toMatchObject({ version: second.version, kind: 'promos', audience: ALL, issuedAt: NOW, issuedBy: null });
    for (const nobody of [{ areas: [999] }, { branches: [karawang, 999] }])
      await expect(sendPromo('Entah', nobody)).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('start from the newest of their kind', async () => {
    expect(await decisions['packages.latest']({ ...me, params: { kind: 'promos' } })).toEqual({ content: null });
    await sendPromo('Lama');
    await sendPromo('Baru');
    const { content } = await decisions['packages.latest']({ ...me, params: { kind: 'promos' } });
    expect(content).toEqual({ promos: [{ code: 'OLI', name: 'Baru', fromDay: null, toDay: null }] });
  });

  it('are shown to a coordinator as far as the own areas go', async () => {
    const [both, java] = [
      await saveTargets([karawang, '2026-11', 250], [denpasar, '2026-11', 300]),
      await sendPromo('J', { branches: [karawang] }),
    ];
    const bali = await coordinatorOf('Bali');
    expect(await decisions['packages.list'](bali)).toMatchObject([
      { version: both.version, waiting: 1, audience: { branches: [denpasar] } },
    ]);
    const seen = await get(both.version, bali);
    expect([Object.keys(seen.content as object), seen.receivers.map(({ branchCode }) => branchCode)]).toEqual([['07790'], ['07790']]);
    const latest = await decisions['packages.latest']({ ...bali, params: { kind: 'targets' } });
    expect(latest.content).toEqual({ '07790': months(['2026-11', 300]) });
    expect((await decisions['targets.list']({ ...bali, query: { month: '2026-11' } })).map(({ code }) => code)).toEqual(['07790']);
    await expect(get(java.version, bali)).rejects.toMatchObject({ code: 'not_found' });
    expect(await decisions['packages.list'](signedIn({ role: 'coordinator', areas: [] }))).toEqual([]);
  });

  const [scheme] = PROGRAM.schemes;
  const [first, second] = PROGRAM.attempts;
  const [one, two] = scheme?.steps ?? [];
  if (!scheme || !first || !second || !one || !two) throw new Error('The sample program is not whole');
  const withSteps = (...steps: (typeof scheme)['steps']) => ({ ...PROGRAM, schemes: [{ enginePrefix: '*', steps }] });
  it.each([
    ['attempts that do not come nearer', [{ ...PROGRAM, attempts: [first, { ...second, daysBefore: 30 }] }], '/0/attempts'],
    ['attempts that are not counted from 1', [{ ...PROGRAM, attempts: [second] }], '/0/attempts'],
    ['deadlines that do not rise', [withSteps(one, { ...two, deadlineDays: 60 })], '/0/schemes/0/steps/1'],
    ['a step named twice', [withSteps(one, { ...two, code: 'KPB1' })], '/0/schemes/0/steps/1/code'],
    ['limits for some steps only', [withSteps(one, { ...two, limitKm: null })], '/0/schemes/0/steps'],
    ['no scheme for other engines', [{ ...PROGRAM, schemes: [{ ...scheme, enginePrefix: 'JM' }] }], '/0/schemes'],
    ['an engine named twice', [{ ...PROGRAM, schemes: [scheme, scheme] }], '/0/schemes/1/enginePrefix'],
    ['a code used twice', [PROGRAM, PROGRAM], '/1/code'],
    ['a program that waits for itself', [{ ...PROGRAM, afterProgram: 'KPB' }], '/0/afterProgram'],
  ])('of programs are refused with %s', async (_, programs, pointer) => {
    await expect(sendPrograms(...programs)).rejects.toMatchObject({
      code: 'invalid_request',
      words: { errors: [{ pointer: `/content/programs${pointer}` }] },
    });
    expect(await decisions['packages.list'](me)).toEqual([]);
  });

  it('reach an enrolled branch, and what it answers is shown', async () => {
    const organisation = organisationHandlers(office.headOffice);
    const codes = await organisation['branches.issueCodes']({ ...me, body: { branches: [karawang], validDays: 7 } });
    expect(codes).toHaveLength(1);
    const before = await sendPrograms(PROGRAM);
    const key = await enrolWith(codes[0]?.code ?? '');
    const targets = await saveTargets([karawang, '2026-11', 250]);
    const { body } = await postExchange(office.url, key);
    expect(body.packages).toEqual([
      { kind: 'programs', version: before.version, issuedAt: NOW, title: 'Program', content: { programs: [PROGRAM] } },
      { kind: 'targets', version: targets.version, issuedAt: NOW, title: 'Target', content: months(['2026-11', 250]) },
    ]);
    await postExchange(office.url, key, {
      acknowledgements: [
        { kind: 'targets', version: targets.version, status: 'applied', code: null, at: NOW },
        { kind: 'programs', version: before.version, status: 'refused', code: 'package_invalid', at: NOW },
      ],
    });
    const listed = await decisions['packages.list'](me);
    expect(listed.map(({ kind, waiting, applied, refused }) => [kind, waiting, applied, refused])).toEqual([
      ['targets', 0, 1, 0],
      ['programs', 1, 0, 1],
    ]);
    expect((await get(before.version)).receivers[0]).toEqual({
      branchId: karawang,
      branchCode: '07781',
      name: 'Karawang',
      area: 'Jawa Barat',
      status: 'refused',
      code: 'package_invalid',
      deliveredAt: NOW,
      acknowledgedAt: NOW,
    });
  });
});
