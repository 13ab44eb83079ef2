import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { writePassword } from '../../../db/queries/passwords.ts';
import { writeSetting } from '../../../db/queries/settings.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { guarded } from '../../../electron/worker/permissions.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { call, refusal } from '../../support/call.ts';
import { TEST_COST, TEST_PASSWORD } from '../../support/passwords.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let test: TestStore;
let window: StoreContext;

beforeEach(async () => {
  test = openTestStore();
  window = createContext({ ...test.store, passwordCost: TEST_COST });
  const hash = await hashPassword(TEST_PASSWORD, TEST_COST);
  window.db.transaction(() => {
    for (const { id } of Object.values(test.users)) writePassword(window.db.write, id, { hash, mustChange: false });
  });
  await signIn('pic');
});
afterEach(() => test.close());

const signIn = (who: 'pic' | 'admin') =>
  call(storeHandlers, window, 'session.signIn', { userId: test.users[who].id, password: TEST_PASSWORD });
const outcome = (name: 'worklist.day' | 'session.alive') =>
  call(storeHandlers, window, name, {}).then(
    () => 'answered',
    (failure: { code: string }) => failure.code,
  );

describe('a locked session', () => {
  it('keeps its user, and answers again after the password', async () => {
    await call(storeHandlers, window, 'session.lock', {});
    expect(await outcome('worklist.day')).toBe('session_locked');
    expect(await call(storeHandlers, window, 'branch.state', {})).toMatchObject({ user: null, lockedUser: { id: test.users.pic.id } });
    await signIn('pic');
    expect(await outcome('worklist.day')).toBe('answered');
  });

  it('becomes another user’s who signs in', async () => {
    await call(storeHandlers, window, 'session.lock', {});
    expect(await signIn('admin')).toMatchObject({ user: { id: test.users.admin.id }, lockedUser: null });
  });

  it('writes a wrong password down as nobody’s doing', async () => {
    await call(storeHandlers, window, 'session.lock', {});
    await refusal(call(storeHandlers, window, 'session.signIn', { userId: test.users.admin.id, password: 'salah sama sekali' }));
    const row = window.db.read.first(query.selectFrom('audit').select(['action', 'user_id']).orderBy('id', 'desc'));
    expect(row).toEqual({ action: 'session.signInFailed', user_id: null });
  });
});

describe('a session that nobody touches', () => {
  it('is locked a minute after the window should have done it', async () => {
    test.clock.set('2026-11-19T08:11');
    expect(await outcome('worklist.day')).toBe('answered');
    test.clock.set('2026-11-19T08:11:01');
    expect(await outcome('worklist.day')).toBe('session_locked');
    test.clock.set('2026-11-19T08:02');
    expect(await outcome('worklist.day')).toBe('session_locked');
  });

  it('is kept by keys and movements, not by what the window asks by itself, and not revived', async () => {
    for (const minute of ['08:09', '08:18', '08:27']) {
      test.clock.set(`2026-11-19T${minute}`);
      expect(await outcome('session.alive')).toBe('answered');
    }
    for (const minute of ['08:30', '08:35', '08:38']) {
      test.clock.set(`2026-11-19T${minute}`);
      expect(await outcome('worklist.day')).toBe('answered');
    }
    test.clock.set('2026-11-19T08:38:30');
    expect(await outcome('session.alive')).toBe('session_locked');
    expect(await outcome('worklist.day')).toBe('session_locked');
  });

  it.each([
    [0, '2026-11-20T08:00', 'answered'],
    [60, '2026-11-19T09:00', 'answered'],
    [60, '2026-11-19T09:02', 'session_locked'],
  ])('with the setting at %d minutes, at %s: %s', async (minutes, at, told) => {
    window.db.transaction(() => writeSetting(window.db.write, 'lockMinutes', minutes, test.clock.instant()));
    test.clock.set(at);
    expect(await outcome('worklist.day')).toBe(told);
  });
});

describe('a call that is under way', () => {
  it('keeps its author when the session is locked or taken over meanwhile', async () => {
    const names: (string | undefined)[] = [];
    const gate = Promise.withResolvers<void>();
    const slow = guarded({
      ...storeHandlers,
      'worklist.day': (async (_input: unknown, { context }: { context: StoreContext }) => {
        names.push(context.requireUser().name);
        await gate.promise;
        names.push(context.requireUser().name, context.user?.name);
      }) as never,
    });
    const running = call(slow, window, 'worklist.day', {});
    await call(storeHandlers, window, 'session.lock', {});
    await signIn('admin');
    gate.resolve();
    await running;
    expect(names).toEqual(Array.from({ length: 3 }, () => test.users.pic.name));
    expect(window.user?.name).toBe(test.users.admin.name);
  });
});
