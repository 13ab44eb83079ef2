import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { createFileGrants } from '../../../electron/worker/file-grants.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { Store, StoreContext } from '../../../electron/worker/store-context.ts';
import type { KnownBranch } from '../../../shared/contract/branches.ts';
import { call } from '../../support/call.ts';
import { TEST_COST, TEST_PASSWORD } from '../../support/passwords.ts';
import { TEST_PROFILE } from '../../support/store.ts';
import { testSecrets } from '../../support/vault.ts';

type Calls = typeof storeHandlers;

export const DEWI = 'Dewi Anggraini';
export const KARAWANG = { code: '07781', name: 'Karawang' };
export const BEKASI = { code: '07790', name: 'Bekasi' };
export const CIKARANG = { code: '07795', name: 'Cikarang' };

export interface Pc {
  dir: string;
  store: Store;
  clock: ReturnType<typeof fixedClock>;
  /** The one window. */
  window: StoreContext;
  ask<Name extends keyof Calls>(name: Name, input: Parameters<Calls[Name]>[0]): Promise<Awaited<ReturnType<Calls[Name]>>>;
  /** A new branch beside what there is, its first user `name`, signed in. */
  create(branch: typeof KARAWANG, password?: string, name?: string): Promise<void>;
  branch(code: string): Promise<KnownBranch>;
  switchTo(branch: typeof KARAWANG): Promise<Awaited<ReturnType<Calls['branches.switch']>>>;
  signIn(password?: string): Promise<unknown>;
  end(): void;
}

/** A PC with a data folder and one window, and nothing in it yet. Every branch that is made is a real encrypted file with a key of its own. */
export function openPc(): Pc {
  const dir = mkdtempSync(join(tmpdir(), 'kawal-branches-'));
  const clock = fixedClock('2026-11-19T08:00');
  const store: Store = {
    clock,
    files: createFileGrants(),
    dataDir: dir,
    parserWorkerPath: '',
    database: null,
    ...testSecrets(),
    databaseKey: null,
    sync: null,
    passwordCost: TEST_COST,
  };
  const window = createContext(store);
  const ask: Pc['ask'] = (name, input) => call(storeHandlers, window, name, input) as never;
  const branch = async (code: string) => {
    const known = (await ask('branches.list', {})).find((one) => one.code === code);
    if (!known) throw new Error(`${code} is not known`);
    return known;
  };
  return {
    dir,
    store,
    clock,
    window,
    ask,
    branch,
    async create({ code, name }, password = TEST_PASSWORD, user = DEWI) {
      await ask('branches.leave', {});
      await ask('branch.create', { profile: { ...TEST_PROFILE, code, name }, firstUser: { name: user, role: 'pic', password } });
      await window.session.rights?.settled;
    },
    switchTo: async ({ code }) => ask('branches.switch', { id: (await branch(code)).id }),
    async signIn(password = TEST_PASSWORD) {
      await ask('session.signIn', { userId: 1, password });
      await window.session.rights?.settled;
    },
    end() {
      store.database?.close();
      store.database = null;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
