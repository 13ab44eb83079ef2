import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { readCredentials, writePassword } from '../../../db/queries/passwords.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import type { Store, StoreContext } from '../../../electron/worker/store-context.ts';
import { branchHandlers } from '../../../electron/worker/use-cases/branch.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { call, refusal } from '../../support/call.ts';
import { TEST_COST, TEST_PASSWORD } from '../../support/passwords.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let test: TestStore;
let store: Store;
let window: StoreContext;

beforeEach(async () => {
  test = openTestStore();
  store = { ...test.store, passwordCost: TEST_COST };
  window = createContext(store);
  const hash = await hashPassword(TEST_PASSWORD, TEST_COST);
  window.db.transaction(() => {
    for (const { id } of [test.users.pic, test.users.admin]) writePassword(window.db.write, id, { hash, mustChange: false });
  });
});
afterEach(() => test.close());

const signIn = (userId: number, password = TEST_PASSWORD, context = window) =>
  call(branchHandlers, context, 'session.signIn', { userId, password });
const wrong = (userId: number) => refusal(signIn(userId, 'salah sama sekali'));

function auditOf(action: string) {
  return window.db.read
    .all(query.selectFrom('audit').select(['action', 'user_id', 'entity_id', 'after']).orderBy('id'))
    .filter((row) => row.action === action);
}

describe('signing in', () => {
  it('lets in with the password and tells who works here', async () => {
    const { id, name } = test.users.admin;
    expect(await signIn(id)).toMatchObject({ user: { id, name, role: 'admin', mustChangePassword: false }, lastUserId: null });
    expect(window.user?.id).toBe(id);
    expect(auditOf('session.signIn')).toEqual([{ action: 'session.signIn', user_id: id, entity_id: String(id), after: null }]);
  });

  it('is told the same for a wrong password, a deactivated user and one who was never there', async () => {
    const { pic, admin } = test.users;
    await call(branchHandlers, test.context, 'users.update', { ...admin, active: false });
    const answers = await Promise.all([wrong(pic.id), refusal(signIn(admin.id)), wrong(9999)]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ code: 'sign_in_refused', data: {} })));
    expect(window.user).toBeNull();
  });

  it('derives a key for those two as well, so that the time tells nothing either', async () => {
    const { admin } = test.users;
    await call(branchHandlers, test.context, 'users.update', { ...admin, active: false });
    const impossible = 'scrypt$3$8$1$AAAA$AAAA'; // N is no power of two: whoever derives with it fails
    window.db.transaction(() => writePassword(window.db.write, admin.id, { hash: impossible, mustChange: false }));
    await expect(signIn(admin.id)).rejects.toThrow('Invalid scrypt params');
    const costly = createContext({ ...store, passwordCost: { ...TEST_COST, N: 3 } });
    await expect(signIn(9999, TEST_PASSWORD, costly)).rejects.toThrow('Invalid scrypt params');
  });

  it('writes no password and no hash anywhere but into the column of its own', async () => {
    await wrong(test.users.pic.id);
    await signIn(test.users.pic.id);
    await call(branchHandlers, window, 'session.changePassword', { current: TEST_PASSWORD, next: 'kucing di atap' });
    await call(branchHandlers, window, 'users.setPassword', { id: test.users.admin.id, password: 'payung kuning' });
    const written = JSON.stringify(window.db.read.all(query.selectFrom('audit').selectAll()));
    for (const secret of [TEST_PASSWORD, 'salah sama sekali', 'kucing di atap', 'payung kuning', 'scrypt'])
      expect(written).not.toContain(secret);
  });

  it('is remembered for prefill only: a window that opens later knows nobody', async () => {
    await signIn(test.users.admin.id);
    const state = await call(branchHandlers, createContext(store), 'branch.state', {});
    expect(state).toMatchObject({ user: null, lastUserId: test.users.admin.id });
  });
});

describe('wrong passwords in a row', () => {
  const seconds = (data: Record<string, unknown>) => data.seconds;

  it('lock the user out from the fifth on, longer each time, and are written down', async () => {
    const { id } = test.users.pic;
    const codes = [];
    for (let n = 0; n < 5; n += 1) codes.push((await wrong(id)).code);
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'sign_in_refused'), 'sign_in_locked']);
    expect(await refusal(signIn(id))).toEqual({ code: 'sign_in_locked', data: { seconds: 60 } });

    const lockOuts = [];
    for (const at of ['08:01', '08:03', '08:07', '08:15', '08:30']) {
      test.clock.set(`2026-11-19T${at}`);
      lockOuts.push(seconds((await wrong(id)).data));
    }
    expect(lockOuts).toEqual([120, 240, 480, 900, 900]);
    expect(auditOf('session.signInFailed')).toHaveLength(10);
    expect(auditOf('session.signInFailed')[0]).toMatchObject({ user_id: null, entity_id: String(id), after: '{"failures":1}' });
    expect(auditOf('session.lockedOut').map(({ after }) => after)).toEqual([1, 2, 4, 8, 15, 15].map((minutes) => `{"minutes":${minutes}}`));
  });

  it('hold after a restart, and for this user only', async () => {
    for (let n = 0; n < 5; n += 1) await wrong(test.users.pic.id);
    test.clock.set('2026-11-19T08:00:20');
    const later = createContext({ ...store });
    expect(await refusal(signIn(test.users.pic.id, TEST_PASSWORD, later))).toEqual({ code: 'sign_in_locked', data: { seconds: 40 } });
    await signIn(test.users.admin.id, TEST_PASSWORD, later);
    expect(later.user?.id).toBe(test.users.admin.id);
  });

  it('are forgotten after the right one', async () => {
    const { id } = test.users.pic;
    for (let n = 0; n < 4; n += 1) await wrong(id);
    await signIn(id);
    expect(readCredentials(window.db.read, id)).toMatchObject({ failures: 0, lockedUntil: null });
    expect(await wrong(id)).toMatchObject({ code: 'sign_in_refused' });
  });

  it('are no more than five when they come all at once', async () => {
    const { id } = test.users.pic;
    const answers = await Promise.all(Array.from({ length: 20 }, () => wrong(id)));
    expect(answers.filter(({ code }) => code === 'sign_in_refused')).toHaveLength(4);
    expect(readCredentials(window.db.read, id)).toMatchObject({ failures: 5 });
  });

  it('do not keep anybody out for longer when the clock is put back', async () => {
    for (let n = 0; n < 5; n += 1) await wrong(test.users.pic.id);
    test.clock.set('2025-01-01T08:00');
    expect(await signIn(test.users.pic.id)).toMatchObject({ user: { id: test.users.pic.id } });
  });
});

describe('a user without a password', () => {
  it('comes in without one, is asked for one, and needs it from then on', async () => {
    const { id } = test.users.head;
    expect(await signIn(id, '')).toMatchObject({ user: { id, hasPassword: false, mustChangePassword: true } });
    await call(branchHandlers, window, 'session.changePassword', { current: '', next: TEST_PASSWORD });
    expect(await signIn(id)).toMatchObject({ user: { hasPassword: true, mustChangePassword: false } });
    expect(await refusal(signIn(id, ''))).toMatchObject({ code: 'sign_in_refused' });
  });

  it('that was deactivated does not come in', async () => {
    const { admin } = test.users;
    window.db.write.run(query.updateTable('users').set({ password_hash: null, active: 0 }).where('id', '=', admin.id));
    expect(await refusal(signIn(admin.id, ''))).toMatchObject({ code: 'sign_in_refused' });
  });
});

describe('the own password', () => {
  const change = (current: string, next: string) => refusal(call(branchHandlers, window, 'session.changePassword', { current, next }));

  it('is changed with the current one only, whose tries are counted', async () => {
    const { id } = test.users.admin;
    await signIn(id);
    for (let n = 0; n < 4; n += 1) expect(await change('salah sama sekali', 'kucing di atap')).toMatchObject({ code: 'sign_in_refused' });
    expect(await change('salah sama sekali', 'kucing di atap')).toMatchObject({ code: 'sign_in_locked' });
    expect(await change(TEST_PASSWORD, 'kucing di atap')).toMatchObject({ code: 'sign_in_locked' });
    test.clock.set('2026-11-19T08:05');
    await call(branchHandlers, window, 'session.changePassword', { current: TEST_PASSWORD, next: 'kucing di atap' });
    expect(await refusal(signIn(id))).toMatchObject({ code: 'sign_in_refused' });
    expect(await signIn(id, 'kucing di atap')).toMatchObject({ user: { id } });
  });

  it('must be another one, and none that is easy to guess', async () => {
    await signIn(test.users.admin.id);
    expect(await change(TEST_PASSWORD, TEST_PASSWORD)).toMatchObject({ code: 'password_unchanged' });
    expect(await change(TEST_PASSWORD, 'rina')).toEqual({ code: 'password_refused', data: { rules: ['too_short', 'own_name'] } });
    expect(await change(TEST_PASSWORD, 'bengkel1')).toEqual({ code: 'password_refused', data: { rules: ['too_common'] } });
  });
});
