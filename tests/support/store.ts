import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertUser } from '../../db/queries/users.ts';
import { createBranchDatabase } from '../../electron/worker/branch-database.ts';
import { fixedClock } from '../../electron/worker/clock.ts';
import { createContext } from '../../electron/worker/create-context.ts';
import { createFileGrants } from '../../electron/worker/file-grants.ts';
import type { Store, StoreContext } from '../../electron/worker/store-context.ts';
import type { BranchProfile, User } from '../../shared/contract/branch.ts';
import { TEST_KEY, testSecrets } from './vault.ts';

export const TEST_PROFILE: BranchProfile = {
  code: '07781',
  name: 'Karawang',
  company: 'PT Contoh Motor',
  address: 'Jl. Contoh No. 1, Karawang',
  phone: '0267 555 0100',
  area: 'Jawa Barat',
  areaCoordinator: 'Koordinator Area Jawa Barat',
  timezone: 'Asia/Jakarta',
};

export interface TestStore {
  store: Store;
  /** Signed in as `users.pic`; `as` gives another user's context on the same store. */
  context: StoreContext;
  users: { admin: User; pic: User; head: User };
  as(user: User | null): StoreContext;
  clock: ReturnType<typeof fixedClock>;
  /** The temporary data folder. */
  dir: string;
  close(): void;
}

const PARSER = new URL('../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url);

/** A real branch database in a folder of its own, with the presets and one user of each role. `now` is local: '2026-11-19T08:00'. */
export function openTestStore({ now = '2026-11-19T08:00' }: { now?: string } = {}): TestStore {
  const dir = mkdtempSync(join(tmpdir(), 'kawal-test-'));
  const clock = fixedClock(now);
  const database = createBranchDatabase(join(dir, 'branch.db'), { profile: TEST_PROFILE, firstUser: null, clock, key: TEST_KEY });
  const store: Store = {
    clock,
    files: createFileGrants(),
    dataDir: dir,
    parserWorkerPath: PARSER,
    database,
    ...testSecrets(),
    sync: null,
  };
  const add = (name: string, role: User['role']) => database.transaction(() => insertUser(database.write, { name, role }, clock.instant()));
  const users = { pic: add('Dewi Anggraini', 'pic'), admin: add('Rina Wulandari', 'admin'), head: add('Budi Hartono', 'head') };
  return {
    store,
    users,
    clock,
    dir,
    context: createContext(store, users.pic),
    as: (user) => createContext(store, user),
    close() {
      store.database?.close();
      store.database = null;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
