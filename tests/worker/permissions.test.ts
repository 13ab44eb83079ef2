import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForNewPassword } from '../../db/queries/passwords.ts';
import { createContext } from '../../electron/worker/create-context.ts';
import { storeHandlers } from '../../electron/worker/handlers.ts';
import { PERMISSIONS, WHILE_PASSWORD_IS_DUE } from '../../electron/worker/permissions.ts';
import type { Store, StoreContext } from '../../electron/worker/store-context.ts';
import { branchHandlers } from '../../electron/worker/use-cases/branch.ts';
import { oneAtATime } from '../../electron/worker/use-cases/imports/running.ts';
import type { User } from '../../shared/contract/branch.ts';
import { storeContract } from '../../shared/contract/index.ts';
import { call, refusal } from '../support/call.ts';
import { TEST_COST } from '../support/passwords.ts';
import { sampleInput } from '../support/sample-input.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

type Call = keyof typeof storeContract;
const CALLS = Object.keys(storeContract) as Call[];
const REFUSALS = ['not_signed_in', 'session_locked', 'password_change_due', 'not_allowed'];

let test: TestStore;
let store: Store;
beforeAll(() => {
  test = openTestStore();
  store = { ...test.store, passwordCost: TEST_COST };
});
afterAll(() => test.close());

/** Makes the call as a window would, with the least input that it takes, and takes back what it changed. Says which refusal stopped it at the door. */
async function attempt(context: StoreContext, name: Call): Promise<string> {
  const raw = test.store.database?.raw;
  raw?.exec('BEGIN');
  try {
    const signal = AbortSignal.abort(); // a year need not be made up to see whether one may
    const input = sampleInput(storeContract[name].input);
    const make = () => storeHandlers[name](input as never, { context, signal, progress: () => undefined } as never);
    // What would close the branch stops behind the door at an import that is under way.
    await (name === 'branches.leave' ? oneAtATime(context.store, make) : make());
    return 'reached';
  } catch (failure) {
    const code = (failure as { code?: string }).code ?? '';
    return REFUSALS.includes(code) ? code : 'reached';
  } finally {
    if (raw?.inTransaction) raw.exec('ROLLBACK');
  }
}

async function outcomes(makeContext: () => StoreContext): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const name of CALLS) told[name] = await attempt(makeContext(), name);
  return told;
}

/** What the table says; `whenNot` is told where it says no. */
function expected(isOpen: (name: Call) => boolean, whenNot: string): Record<string, string> {
  return Object.fromEntries(CALLS.map((name) => [name, isOpen(name) ? 'reached' : whenNot]));
}

const roleMay = (role: User['role']) => (name: Call) => {
  const access = PERMISSIONS[name];
  if (access === 'head') return role === 'head'; // while there is one: audit-screen.test.ts shows the other case
  return access === 'anyone' || (access === 'first run' ? role !== 'admin' : access.includes(role));
};
const refusedTo = (role: User['role']) => CALLS.filter((name) => !roleMay(role)(name));

describe('the table of permissions', () => {
  it('names every call of the contract and no other', () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual([...CALLS].sort());
  });

  it('keeps an admin from users, set-up, imports, assigning, closing and head office, and opens the rest', () => {
    expect(refusedTo('admin')).toEqual(
      expect.arrayContaining([
        'branch.create',
        'branch.createDemo',
        'branch.open',
        'branch.updateProfile',
        'users.add',
        'users.update',
        'users.setPassword',
        'import.inspect',
        'import.dryRun',
        'import.apply',
        'import.undo',
        'import.saveRejected',
        'programs.save',
        'programs.dryRun',
        'schemes.importFile',
        'templates.save',
        'templates.remove',
        'worklist.assign',
        'worklist.undoAssign',
        'customers.assignFound',
        'day.close',
        'settings.save',
        'slots.save',
        'promos.save',
        'holidays.save',
        'sync.enrol',
        'sync.leave',
        'sync.export',
      ]),
    );
    for (const daily of ['worklist.day', 'contact.log', 'booking.create', 'customer.edit', 'day.submit', 'session.changePassword'] as const)
      expect(refusedTo('admin')).not.toContain(daily);
  });

  it('lets somebody who has not signed in do only what leads to that', () => {
    const open = CALLS.filter((name) => PERMISSIONS[name] === 'anyone');
    expect(open).toEqual(expect.arrayContaining(['branch.state', 'users.list', 'session.signIn', 'session.lock', 'session.end']));
    // Whatever else stands open deals with getting at the branch at all, never with what is in it.
    for (const name of open)
      expect(name).toMatch(
        /^(branch\.state|branches\.(list|switch)|users\.list|session|recovery|backup|restore|health|updates|diagnostics)/,
      );
  });

  it('answers a user whose password is due nothing but its change', () => {
    const allowed = ['branch.state', 'session.changePassword', 'session.lock', 'session.end', 'session.alive'];
    expect(WHILE_PASSWORD_IS_DUE).toEqual(allowed);
  });
});

describe('every call, made for real,', () => {
  it.each(['admin', 'pic', 'head'] as const)('is answered to the role %s as the table says', async (role) => {
    expect(await outcomes(() => createContext(store, test.users[role]))).toEqual(expected(roleMay(role), 'not_allowed'));
  });

  it('is answered to nobody as the table says', async () => {
    const isOpen = (name: Call) => PERMISSIONS[name] === 'anyone';
    expect(await outcomes(() => createContext(store))).toEqual(expected(isOpen, 'not_signed_in'));
  });

  it('is answered in a locked session as to nobody', async () => {
    const locked = () => {
      const context = createContext(store, test.users.head);
      context.session.lock();
      return context;
    };
    expect(await outcomes(locked)).toEqual(expected((name) => PERMISSIONS[name] === 'anyone', 'session_locked'));
  });

  it('is refused to a user whose password is due, but for its change', async () => {
    const db = createContext(store).db;
    db.transaction(() => askForNewPassword(db.write, test.users.head.id));
    const told = await outcomes(() => createContext(store, test.users.head));
    expect(told).toEqual(expected((name) => WHILE_PASSWORD_IS_DUE.includes(name), 'password_change_due'));
  });

  it('is answered at the command line, whose operator owns the file, in whatever name', async () => {
    expect(await outcomes(() => createContext(store, test.users.admin, { operator: true }))).toEqual(expected(() => true, ''));
  });
});

describe('a branch to be made or opened', () => {
  it('is open to anybody as long as none is', async () => {
    const empty: Store = { ...store, database: null };
    for (const name of ['branch.create', 'branch.createDemo', 'branch.open'] as const)
      expect([name, await attempt(createContext(empty), name)]).toEqual([name, 'reached']);
    expect(await attempt(createContext(empty), 'users.add')).toBe('not_signed_in');
  });
});

describe('a role that another window has changed since the sign-in', () => {
  it('holds at once, and a deactivated user is nobody', async () => {
    const admin = test.as(test.users.admin);
    await call(branchHandlers, test.context, 'users.update', { ...test.users.admin, role: 'pic' });
    expect(await attempt(admin, 'day.close')).toBe('reached');
    expect(admin.user?.role).toBe('pic');
    await call(branchHandlers, test.context, 'users.update', { ...test.users.admin, active: false });
    expect(await refusal(call(storeHandlers, admin, 'worklist.day', {}))).toMatchObject({ code: 'not_signed_in' });
    expect(admin.user).toBeNull();
  });
});
