import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { openLastBranch } from '../../../electron/worker/branch/open-branch.ts';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { createFileGrants } from '../../../electron/worker/file-grants.ts';
import type { Store } from '../../../electron/worker/store-context.ts';
import { branchHandlers } from '../../../electron/worker/use-cases/branch.ts';
import { refusal } from '../../support/call.ts';
import { TEST_COST, TEST_PASSWORD } from '../../support/passwords.ts';
import { TEST_PROFILE } from '../../support/store.ts';
import { testSecrets } from '../../support/vault.ts';

let dir: string;
const stores: Store[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-branch-'));
});
afterEach(() => {
  for (const store of stores.splice(0)) store.database?.close();
  rmSync(dir, { recursive: true, force: true });
});

function openStore(): Store {
  const store: Store = {
    clock: fixedClock('2026-11-19T08:00'),
    files: createFileGrants(),
    dataDir: dir,
    parserWorkerPath: '',
    database: null,
    ...testSecrets(),
    sync: null,
    passwordCost: TEST_COST,
  };
  stores.push(store);
  return store;
}

/** A window at a store, calling one of the branch's calls by name. */
function windowAt(store: Store) {
  const context = createContext(store);
  const tools = { context, signal: new AbortController().signal, progress: () => undefined };
  return {
    context,
    call: async <Name extends keyof typeof branchHandlers>(name: Name, input: Parameters<(typeof branchHandlers)[Name]>[0]) =>
      await (branchHandlers[name] as (input: unknown, tools: unknown) => ReturnType<(typeof branchHandlers)[Name]>)(input, tools),
  };
}

const firstUser = { name: 'Dewi Anggraini', role: 'pic' as const, password: TEST_PASSWORD };

async function createdBranch() {
  const store = openStore();
  const window = windowAt(store);
  await window.call('branch.create', { profile: TEST_PROFILE, firstUser });
  return { store, window };
}

describe('a new branch', () => {
  it('starts with nothing open', async () => {
    const store = openStore();
    expect(await openLastBranch(store)).toBeNull();
    expect(await windowAt(store).call('branch.state', {})).toEqual({
      branch: null,
      user: null,
      lockedUser: null,
      lastUserId: null,
      demoPassword: null,
      mayAudit: false,
      hasData: false,
      today: '2026-11-19',
      now: '2026-11-19T08:00:00',
    });
  });

  it('signs its first user in and is there again the next time, with nobody signed in', async () => {
    const { store, window } = await createdBranch();
    const state = await window.call('branch.state', {});
    expect(state).toMatchObject({
      branch: TEST_PROFILE,
      user: { name: 'Dewi Anggraini', role: 'pic', active: true },
      mayAudit: true,
      hasData: false,
    });
    store.database?.close();
    store.database = null;

    const next = openStore();
    expect(await openLastBranch(next)).toBeNull();
    expect(await windowAt(next).call('branch.state', {})).toEqual({ ...state, user: null, mayAudit: false, lastUserId: 1 });
  });

  it('is refused where a branch is already, which stays as it is', async () => {
    const { window } = await createdBranch();
    await expect(window.call('branch.create', { profile: { ...TEST_PROFILE, name: 'Bekasi' }, firstUser })).rejects.toThrow(
      'branch_exists',
    );
    expect(await window.call('branch.state', {})).toMatchObject({ branch: { name: 'Karawang' } });
  });

  it('cannot be left to an admin, who may set nothing up', async () => {
    await expect(
      windowAt(openStore()).call('branch.create', { profile: TEST_PROFILE, firstUser: { ...firstUser, role: 'admin' } }),
    ).rejects.toThrow('field_refused');
    expect(existsSync(join(dir, 'branch.db'))).toBe(false);
  });

  it('is not made for a first user whose password is easy to guess', async () => {
    const input = { profile: TEST_PROFILE, firstUser: { ...firstUser, password: 'dewi1234' } };
    expect(await refusal(windowAt(openStore()).call('branch.create', input))).toEqual({
      code: 'password_refused',
      data: { rules: ['own_name'] },
    });
    expect(existsSync(join(dir, 'branch.db'))).toBe(false);
  });

  it('writes its creation and every later change of its profile into the audit', async () => {
    const { store, window } = await createdBranch();
    await window.call('branch.updateProfile', { ...TEST_PROFILE, address: 'Jl. Baru No. 2' });
    const rows = store.database?.read.all(query.selectFrom('audit').select(['action', 'user_id', 'after']).orderBy('id'));
    expect(rows?.map((row) => [row.action, row.user_id])).toEqual([
      ['branch.create', 1],
      ['session.signIn', 1],
      ['branch.updateProfile', 1],
    ]);
    expect(rows?.[2]?.after).toContain('Jl. Baru No. 2');
  });
});

describe('the last branch', () => {
  it.each([
    ['is gone', (file: string) => rmSync(file), 'file_not_found'],
    ['is not a database', (file: string) => writeFileSync(file, 'TGL PENJUALAN;NO MESIN\n'.repeat(100)), 'database_damaged'],
    ['is damaged', (file: string) => writeFileSync(file, readFileSync(file).fill(0xff, 4096, 20_000)), 'database_damaged'],
  ])('that %s is told by the state, and does not throw at the start', async (_what, spoil, code) => {
    const { store } = await createdBranch();
    store.database?.close();
    const file = join(dir, 'branch.db');
    spoil(file);
    const next = openStore();
    expect(await openLastBranch(next)).toMatchObject({ code });
    await expect(windowAt(next).call('branch.state', {})).rejects.toThrow(code);
  });

  it('opens as soon as what was in the way is gone', async () => {
    const { store, window } = await createdBranch();
    store.database?.close();
    const file = join(dir, 'branch.db');
    copyFileSync(file, `${file}.away`);
    rmSync(file);
    const next = openStore();
    expect(await openLastBranch(next)).toMatchObject({ code: 'file_not_found' });
    copyFileSync(`${file}.away`, file);
    expect(await windowAt(next).call('branch.state', {})).toMatchObject({ branch: { name: 'Karawang' } });
    expect(window).toBeDefined();
  });

  it('leaves a damaged file alone when a new branch is made instead', async () => {
    const { store } = await createdBranch();
    store.database?.close();
    const file = join(dir, 'branch.db');
    writeFileSync(file, 'damaged');
    const next = openStore();
    await openLastBranch(next);
    expect(await windowAt(next).call('branch.create', { profile: TEST_PROFILE, firstUser })).toMatchObject({ branch: TEST_PROFILE });
    expect(readFileSync(file, 'utf8')).toBe('damaged');
  });
});

describe('opening another branch', () => {
  it('replaces the open one and signs everybody out', async () => {
    const { store, window } = await createdBranch();
    const other = join(dir, 'other.db');
    store.database?.raw.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(join(dir, 'branch.db'), other);
    copyFileSync(join(dir, 'branch.db.access.json'), `${other}.access.json`);
    const { token } = store.files.grant(other, 'read');
    expect(await window.call('branch.open', { token })).toMatchObject({ branch: { name: 'Karawang' }, user: null });
    expect(store.database?.file).toBe(other);
  });

  it('keeps the open one when the file is refused', async () => {
    const { store, window } = await createdBranch();
    const other = join(dir, 'photo.db');
    writeFileSync(other, 'not a database at all, only text, but long enough to be looked at as one '.repeat(20));
    const { token } = store.files.grant(other, 'read');
    await expect(window.call('branch.open', { token })).rejects.toThrow('database_key_missing');
    expect(await window.call('branch.state', {})).toMatchObject({ branch: { name: 'Karawang' }, user: { name: 'Dewi Anggraini' } });
    await expect(window.call('branch.open', { token: 'made up' })).rejects.toThrow('file_not_granted');
  });
});
