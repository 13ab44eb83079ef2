import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoreHandlers } from '../../electron/worker/area-handlers.ts';
import { createContext } from '../../electron/worker/create-context.ts';
import { guarded, PERMISSIONS } from '../../electron/worker/permissions.ts';
import type { StoreContext } from '../../electron/worker/store-context.ts';
import { branchHandlers } from '../../electron/worker/use-cases/branch.ts';
import { storeContract } from '../../shared/contract/index.ts';
import { call, refusal } from '../support/call.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

/** Every call of the contract answers 'reached' once its guard lets it through. */
const guards = guarded(
  Object.fromEntries(Object.keys(storeContract).map((name) => [name, () => 'reached'])) as unknown as StoreHandlers,
) as unknown as Record<string, (input: never, tools: never) => unknown>;

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
});
afterEach(() => test.close());

async function allowedCalls(context: StoreContext): Promise<string[]> {
  const outcomes = await Promise.all(
    Object.keys(storeContract).map(async (name) => ({
      name,
      outcome: await call(guards, context, name, {} as never).catch(() => 'refused'),
    })),
  );
  return outcomes.flatMap(({ name, outcome }) => (outcome === 'reached' ? [name] : []));
}

describe('permissions', () => {
  it('name every call of the contract and no other', () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual(Object.keys(storeContract).sort());
  });

  it('leave to somebody who has not signed in only what leads to signing in', async () => {
    expect(await allowedCalls(test.as(null))).toEqual([
      'branch.state',
      'branch.create',
      'branch.createDemo',
      'branch.open',
      'users.list',
      'session.switchUser',
    ]);
    expect(await refusal(call(guards, test.as(null), 'worklist.day', {} as never))).toMatchObject({ code: 'not_signed_in' });
  });

  it('keep an admin from users, set-up, imports, closing and head office, and nothing else', async () => {
    const allowed = await allowedCalls(test.as(test.users.admin));
    expect(Object.keys(storeContract).filter((name) => !allowed.includes(name))).toEqual([
      'branch.updateProfile',
      'users.add',
      'users.update',
      'import.inspect',
      'import.dryRun',
      'import.apply',
      'import.undo',
      'import.saveRejected',
      'programs.save',
      'schemes.importFile',
      'templates.save',
      'templates.remove',
      'day.close',
      'settings.save',
      'slots.save',
      'promos.save',
      'holidays.save',
      'sync.enrol',
      'sync.leave',
      'sync.export',
    ]);
    expect(await refusal(call(guards, test.as(test.users.admin), 'day.close', {} as never))).toMatchObject({ code: 'not_allowed' });
  });

  it('let PIC and head do everything', async () => {
    expect(await allowedCalls(test.as(test.users.pic))).toEqual(Object.keys(storeContract));
    expect(await allowedCalls(test.as(test.users.head))).toEqual(Object.keys(storeContract));
  });

  it('let the command line work without a user', async () => {
    expect(await allowedCalls(createContext(test.store, null, { operator: true }))).toEqual(Object.keys(storeContract));
  });

  it('follow a role that another window has changed since the sign-in', async () => {
    const admin = test.as(test.users.admin);
    await call(branchHandlers, test.context, 'users.update', { ...test.users.admin, role: 'pic' });
    expect(await call(guards, admin, 'day.close', {} as never)).toBe('reached');
    expect(admin.user?.role).toBe('pic');
    await call(branchHandlers, test.context, 'users.update', { ...test.users.admin, active: false });
    expect(await refusal(call(guards, admin, 'worklist.day', {} as never))).toMatchObject({ code: 'not_signed_in' });
    expect(admin.user).toBeNull();
  });
});
