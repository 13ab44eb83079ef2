import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContext } from '../../../electron/worker/create-context.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { branchHandlers } from '../../../electron/worker/use-cases/branch.ts';
import type { User } from '../../../shared/contract/branch.ts';
import { call, refusal } from '../../support/call.ts';
import { TEST_COST, TEST_PASSWORD } from '../../support/passwords.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let test: TestStore;
let pic: StoreContext;
let head: StoreContext;

beforeEach(() => {
  test = openTestStore();
  const store = { ...test.store, passwordCost: TEST_COST };
  pic = createContext(store, test.users.pic);
  head = createContext(store, test.users.head);
});
afterEach(() => test.close());

const add = (context: StoreContext, name: string, role: User['role']) =>
  call(branchHandlers, context, 'users.add', { name, role, password: TEST_PASSWORD });
const update = (context: StoreContext, user: Pick<User, 'id' | 'name' | 'role' | 'active'>) =>
  call(branchHandlers, context, 'users.update', user);
const setPassword = (context: StoreContext, id: number, password = TEST_PASSWORD) =>
  call(branchHandlers, context, 'users.setPassword', { id, password });

describe('users', () => {
  it('are added once per name, whatever its case, with a password that they must change', async () => {
    const added = await add(pic, 'Sari Lestari', 'admin');
    expect(added).toEqual({ id: 4, name: 'Sari Lestari', role: 'admin', active: true, hasPassword: true, mustChangePassword: true });
    expect(await refusal(add(pic, 'SARI LESTARI', 'pic'))).toMatchObject({ code: 'user_exists' });
    const weak = call(branchHandlers, pic, 'users.add', { name: 'Sari', role: 'admin', password: 'sari1234' });
    expect(await refusal(weak)).toMatchObject({ code: 'password_refused' });
    expect(await call(branchHandlers, pic, 'users.list', {})).toHaveLength(4);
  });

  it('are told to the sign-in screen as far as it needs them', async () => {
    await update(head, { ...test.users.admin, active: false });
    await setPassword(head, test.users.pic.id);
    const nobody = createContext(test.store);
    const names = (context: StoreContext) => call(branchHandlers, context, 'users.list', {});
    expect(await names(nobody)).toEqual([
      { ...test.users.head, hasPassword: false, mustChangePassword: false },
      { ...test.users.pic, hasPassword: true, mustChangePassword: false },
    ]);
    expect(await names(head)).toMatchObject([{ id: 3 }, { id: 1, mustChangePassword: true }, { id: 2, active: false }]);
  });

  it('never end without somebody who may manage them, nor without the head they had', async () => {
    expect(await refusal(update(head, { ...test.users.head, role: 'pic' }))).toMatchObject({ code: 'last_head' });
    expect(await refusal(update(head, { ...test.users.head, active: false }))).toMatchObject({ code: 'last_head' });
    expect(await update(head, { ...test.users.pic, role: 'admin' })).toMatchObject({ role: 'admin' });
    expect(await refusal(update(head, { id: 9, name: 'Siapa', role: 'pic', active: true }))).toMatchObject({ code: 'user_not_found' });
  });

  it('that are heads are managed by heads only', async () => {
    const refused = [
      () => add(pic, 'Sari Lestari', 'head'),
      () => update(pic, { ...test.users.head, name: 'Orang Lain' }),
      () => update(pic, { ...test.users.pic, role: 'head' }),
      () => setPassword(pic, test.users.head.id),
    ];
    for (const attempt of refused) expect(await refusal(attempt())).toEqual({ code: 'head_only', data: {} });
    expect(await add(head, 'Sari Lestari', 'head')).toMatchObject({ role: 'head' });
  });

  it('are told whether the audit trail is theirs: the head, and the PIC only while no head works here', async () => {
    const mayAudit = async (context: StoreContext) => (await call(branchHandlers, context, 'branch.state', {})).mayAudit;
    const admin = createContext(test.store, test.users.admin);
    const ofEach = async () => ({ admin: await mayAudit(admin), pic: await mayAudit(pic), head: await mayAudit(head) });
    expect(await ofEach()).toEqual({ admin: false, pic: false, head: true });
    test.store.database?.raw.prepare('UPDATE users SET active = 0 WHERE id = ?').run(test.users.head.id);
    expect(await mayAudit(pic)).toBe(true);
    expect(await mayAudit(admin)).toBe(false);
    expect(await mayAudit(createContext(test.store))).toBe(false);
  });

  it('get their first head from the PIC, when the branch has none', async () => {
    test.store.database?.raw.exec(`UPDATE users SET role = 'admin' WHERE role = 'head'`);
    expect(await add(pic, 'Sari Lestari', 'head')).toMatchObject({ role: 'head' });
    expect(await refusal(add(pic, 'Tono Wibowo', 'head'))).toMatchObject({ code: 'head_only' });
  });

  it('that forgot get a password for one sign-in, which ends a lock-out', async () => {
    const { id } = test.users.admin;
    await setPassword(pic, id);
    const window = createContext(pic.store);
    const signIn = (password: string) => call(branchHandlers, window, 'session.signIn', { userId: id, password });
    for (let n = 0; n < 5; n += 1) await refusal(signIn('salah sama sekali'));
    expect(await refusal(signIn(TEST_PASSWORD))).toMatchObject({ code: 'sign_in_locked' });
    await setPassword(pic, id, 'payung kuning');
    expect(await signIn('payung kuning')).toMatchObject({ user: { id, mustChangePassword: true } });
  });

  it('do not give themselves one without the current one', async () => {
    expect(await refusal(setPassword(pic, test.users.pic.id))).toMatchObject({ code: 'own_password' });
  });
});
