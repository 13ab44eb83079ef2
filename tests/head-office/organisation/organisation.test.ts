import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { organisationHandlers } from '../../../head-office/dashboard/organisation/index.ts';
import { verifyPassword } from '../../../shared/passwords/hash-password.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { postExchange } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';
import { signedIn } from './signed-in.ts';

const emptyDatabase = emptyDatabases();
const NOW = '2026-11-19T02:00:00.000Z';
const NO_CONTACT = { contactName: null, contactPhone: null };
const PASSWORD = 'rahasia sekali';

describe.each(DIALECTS)('the organisation, on %s', (dialect) => {
  let office: TestHeadOffice;
  let organisation: ReturnType<typeof organisationHandlers>;
  const me = signedIn();

  beforeEach(async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), now: () => new Date(NOW) });
    organisation = organisationHandlers(office.headOffice);
  });
  afterEach(() => office.close());

  const db = () => office.headOffice.database.db;
  const addArea = async (name: string) => (await organisation['areas.add']({ ...me, body: { name } })).id;
  const branchList = () => organisation['branches.list'](me);
  const add = (...branches: [code: string, area: string][]) =>
    organisation['branches.add']({
      ...me,
      body: { branches: branches.map(([code, area]) => ({ code, name: `Cabang ${code}`, area, ...NO_CONTACT })) },
    });
  const idOf = async (code: string) => (await branchList()).find((branch) => branch.code === code)?.id ?? 0;
  const issue = async (...codes: string[]) =>
    organisation['branches.issueCodes']({ ...me, body: { branches: await Promise.all(codes.map(idOf)), validDays: 7 } });
  const addUser = async (name: string, role: 'administrator' | 'coordinator' | 'viewer', areas: number[] = []) =>
    (await organisation['users.add']({ ...me, body: { name, role, areas, password: PASSWORD } })).id;
  const signIn = (user_id: number) =>
    db()
      .insertInto('sessions')
      .values({ token_hash: `t${user_id}`, user_id, csrf: '', created_at: NOW, used_at: NOW, expires_at: NOW })
      .execute();
  const sessions = async () => (await db().selectFrom('sessions').select('user_id').orderBy('user_id').execute()).map((row) => row.user_id);

  it('has areas with names of their own, which go only when they are empty', async () => {
    const [barat, timur] = [await addArea('Jawa Barat'), await addArea('Jawa Timur')];
    await add(['07781', 'Jawa Barat']);
    await expect(addArea('Jawa Timur')).rejects.toMatchObject({ code: 'conflict' });
    const rename = { ...me, params: { id: timur }, body: { name: 'Jawa Barat' } };
    await expect(organisation['areas.rename'](rename)).rejects.toMatchObject({ code: 'conflict' });
    await organisation['areas.rename']({ ...rename, body: { name: 'Bali' } });
    await addUser('Wayan', 'coordinator', [timur]);
    await expect(organisation['areas.remove']({ ...me, params: { id: barat } })).rejects.toMatchObject({ code: 'conflict' });
    expect(await organisation['areas.list'](me)).toEqual([
      { id: timur, name: 'Bali', branches: 0 },
      { id: barat, name: 'Jawa Barat', branches: 1 },
    ]);
    await organisation['areas.remove']({ ...me, params: { id: timur } });
    await expect(organisation['areas.remove']({ ...me, params: { id: timur } })).rejects.toMatchObject({ code: 'not_found' });
    expect((await organisation['areas.list'](me)).map(({ name }) => name)).toEqual(['Jawa Barat']);
  });

  it('takes in a list of branches, makes areas as they are named and leaves alone what is there', async () => {
    expect(await add(['07781', 'Jawa Barat'], ['07782', 'Bali'])).toEqual({ added: 2, existed: [] });
    const again = await add(['07781', 'Bali'], ['07783', 'Bali'], ['07783', 'Jawa Barat']);
    expect(again).toEqual({ added: 1, existed: ['07781', '07783'] });
    expect((await branchList()).map(({ code, area, enrolment, workdays }) => [code, area, enrolment, workdays])).toEqual([
      ['07781', 'Jawa Barat', 'none', '123456'],
      ['07782', 'Bali', 'none', '123456'],
      ['07783', 'Bali', 'none', '123456'],
    ]);
  });

  it('takes in a network of 20,000 branches at once, each with the packages of its likes', async () => {
    const row = { kind: 'promos' as const, title: 'x', audience: '{"all":true}', content: '{"promos":[]}', issued_at: NOW };
    const { version } = await db().insertInto('packages').values(row).returning('version').executeTakeFirstOrThrow();
    const codes = Array.from({ length: 20_000 }, (_, at): [string, string] => [`B${at}`, `Area ${at % 40}`]);
    expect((await add(...codes)).added).toBe(20_000);
    const attached = await db()
      .selectFrom('package_branches')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('version', '=', version)
      .executeTakeFirst();
    expect(attached).toEqual({ count: 20_000 });
  }, 60_000);

  it('shows a coordinator the own areas and nothing else', async () => {
    await add(['07781', 'Jawa Barat'], ['07782', 'Bali']);
    const bali = (await organisation['areas.list'](me)).find(({ name }) => name === 'Bali')?.id ?? 0;
    const seenBy = async (areas: number[]) => {
      const coordinator = signedIn({ role: 'coordinator', areas });
      const [areasSeen, branches] = [await organisation['areas.list'](coordinator), await organisation['branches.list'](coordinator)];
      return [areasSeen.map(({ name }) => name), branches.map(({ code }) => code)];
    };
    expect(await seenBy([bali])).toEqual([['Bali'], ['07782']]);
    expect(await seenBy([])).toEqual([[], []]);
  });

  it('hands out codes that are shown once, replaced by the next one, and ended with the key by a revocation', async () => {
    await add(['07781', 'Bali'], ['07782', 'Bali']);
    const [first] = await issue('07781');
    const [second] = await issue('07781', '07782');
    expect(second).toMatchObject({ branchCode: '07781', name: 'Cabang 07781', expiresAt: '2026-11-26T02:00:00.000Z' });
    expect(second?.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const stored = JSON.stringify(await db().selectFrom('enrolment_codes').selectAll().execute());
    expect(stored).not.toContain(second?.code.replaceAll('-', ''));
    expect(await db().selectFrom('enrolment_codes').select('branch_id').execute()).toHaveLength(2);
    expect(first?.code).not.toBe(second?.code);

    const { key } = await office.enrol('07781');
    const states = async () => (await branchList()).map(({ enrolment, codeExpiresAt }) => [enrolment, codeExpiresAt]);
    expect(await states()).toEqual([
      ['enrolled', '2026-11-26T02:00:00.000Z'],
      ['code', '2026-11-26T02:00:00.000Z'],
    ]);
    await organisation['branches.revoke']({ ...me, params: { id: await idOf('07781') } });
    expect((await states())[0]).toEqual(['revoked', null]);
    expect((await postExchange(office.url, key)).body.code).toBe('key_revoked');
  });

  it('gives no code to a branch that is closed or unknown', async () => {
    await add(['07781', 'Bali']);
    const [branch] = await branchList();
    if (!branch) throw new Error('no branch');
    const { name, areaId, contactName, contactPhone, workdays } = branch;
    const body = { name, areaId, contactName, contactPhone, workdays, active: false };
    await organisation['branches.change']({ ...me, params: { id: branch.id }, body });
    await expect(issue('07781')).rejects.toMatchObject({ code: 'conflict' });
    await expect(issue('07999')).rejects.toMatchObject({ code: 'not_found' });
    const elsewhere = { ...me, params: { id: branch.id }, body: { ...body, areaId: 999 } };
    await expect(organisation['branches.change'](elsewhere)).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('gives a branch that moves to another area that area’s packages', async () => {
    const bali = await addArea('Bali');
    await add(['07781', 'Jawa Barat']);
    const row = { kind: 'promos' as const, title: 'x', audience: JSON.stringify({ areas: [bali] }), content: '{}', issued_at: NOW };
    const { version } = await db().insertInto('packages').values(row).returning('version').executeTakeFirstOrThrow();
    const id = await idOf('07781');
    await organisation['branches.change']({
      ...me,
      params: { id },
      body: { name: 'Karawang', areaId: bali, ...NO_CONTACT, workdays: '12345', active: true },
    });
    expect(await branchList()).toMatchObject([{ name: 'Karawang', area: 'Bali', workdays: '12345' }]);
    expect(await db().selectFrom('package_branches').select(['branch_id', 'version']).execute()).toEqual([{ branch_id: id, version }]);
  });

  it('keeps users by a name that differs in more than letters’ size', async () => {
    const area = await addArea('Bali');
    const id = await addUser('Sri Wahyuni', 'coordinator', [area]);
    await expect(addUser(' sri  WAHYUNI ', 'viewer')).rejects.toMatchObject({ code: 'conflict' });
    await expect(addUser('Budi', 'coordinator', [])).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await organisation['users.list'](me)).toEqual([
      { id, name: 'Sri Wahyuni', role: 'coordinator', areas: [area], active: true, lockedUntil: null },
    ]);
    const { password_hash } = await db().selectFrom('users').select('password_hash').executeTakeFirstOrThrow();
    expect(await verifyPassword(PASSWORD, password_hash)).toBe(true);
  });

  it('keeps one administrator who can sign in', async () => {
    const [one, other] = [await addUser('Sri', 'administrator'), await addUser('Budi', 'administrator')];
    const change = (id: number, part: { role?: 'viewer'; active?: boolean }) =>
      organisation['users.change']({
        ...me,
        params: { id },
        body: { name: `U${id}`, role: 'administrator', areas: [], active: true, ...part },
      });
    const both = await Promise.allSettled([change(one, { role: 'viewer' }), change(other, { active: false })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = (await organisation['users.list'](me)).filter(({ role, active }) => role === 'administrator' && active);
    expect(left).toHaveLength(1);
  });

  it('signs a user out when the rights or the password change, and not for a new name', async () => {
    await addUser('Sri', 'administrator');
    const id = await addUser('Budi', 'viewer');
    await signIn(id);
    const change = (body: { name: string; role: 'viewer' | 'administrator' }) =>
      organisation['users.change']({ ...me, params: { id }, body: { ...body, areas: [], active: true } });
    await change({ name: 'Budi S', role: 'viewer' });
    expect(await sessions()).toEqual([id]);
    await change({ name: 'Budi S', role: 'administrator' });
    expect(await sessions()).toEqual([]);

    await signIn(id);
    await db().updateTable('users').set({ failures: 5, locked_until: '2026-11-19T03:00:00.000Z' }).where('id', '=', id).execute();
    expect((await organisation['users.list'](me))[0]).toMatchObject({ name: 'Budi S', lockedUntil: '2026-11-19T03:00:00.000Z' });
    await organisation['users.setPassword']({ ...me, params: { id }, body: { password: 'yang baru sekali' } });
    expect(await sessions()).toEqual([]);
    expect((await organisation['users.list'](me))[0]).toMatchObject({ lockedUntil: null });
  });

  it('tells who changed what, newest first, a page at a time, and never a password or code', async () => {
    const id = await addUser('Sri', 'administrator');
    const sri = { ...signedIn({ id }), body: { name: 'Kantor Pusat Contoh', timezone: 'Asia/Makassar' as const } };
    await organisation['settings.save'](sri);
    expect(await organisation['settings.get'](me)).toEqual(sri.body);
    await add(['07781', 'Bali']);
    const [code] = await issue('07781');
    for (let count = 0; count < 100; count += 1) await organisation['settings.save'](sri);
    const newest = await organisation['audit.list']({ ...me, query: {} });
    const before = newest.at(-1)?.id ?? 0;
    const older = await organisation['audit.list']({ ...me, query: { before } });
    expect([newest.length, newest[0]?.user, newest[0]?.at]).toEqual([100, 'Sri', NOW]);
    expect(older.map(({ action }) => action)).toEqual(['branches.issueCodes', 'branches.add', 'settings.save', 'users.add']);
    const all = JSON.stringify([...newest, ...older]);
    for (const secret of [PASSWORD, code?.code ?? '', code?.code.replaceAll('-', '') ?? '']) expect(all).not.toContain(secret);
  });

  it('changes nothing, the audit neither, when a part of a change is refused', async () => {
    await expect(addUser('Sri', 'coordinator', [7])).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(organisation['users.setPassword']({ ...me, params: { id: 9 }, body: { password: PASSWORD } })).rejects.toThrow();
    expect([await organisation['users.list'](me), await organisation['audit.list']({ ...me, query: {} })]).toEqual([[], []]);
  });
});
