import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { query } from '../../db/handle.ts';
import { openLastBranch } from '../../electron/worker/branch/open-branch.ts';
import { remember } from '../../electron/worker/branch/remembered.ts';
import { createContext } from '../../electron/worker/create-context.ts';
import { accessFileOf } from '../../electron/worker/database-key/access-file.ts';
import type { Store } from '../../electron/worker/store-context.ts';
import { healthHandlers } from '../../electron/worker/use-cases/health.ts';
import { recoveryHandlers } from '../../electron/worker/use-cases/recovery.ts';
import { call, refusal } from '../support/call.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { testSecrets } from '../support/vault.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
  const access = { version: 1, sealed: `test:${test.store.databaseKey?.toString('base64')}`, recovery: null };
  writeFileSync(accessFileOf(join(test.dir, 'branch.db')), JSON.stringify(access));
});
afterEach(() => test.close());

/** The same data folder on a PC whose secret store does not know the key. */
function onAnotherPc(): Store {
  test.store.database?.close();
  test.store.database = null;
  remember(test.dir, { branch: join(test.dir, 'branch.db') });
  const secrets = testSecrets();
  secrets.vault.lock();
  return { ...test.store, ...secrets, databaseKey: null };
}

it('is made once, told with its day, and leaves in the audit that it was made but not what it is', async () => {
  expect(await call(recoveryHandlers, test.context, 'recovery.state', {})).toEqual({ madeAt: null });
  const { recoveryKey } = await call(recoveryHandlers, test.context, 'recovery.create', {});
  expect(await call(recoveryHandlers, test.context, 'recovery.state', {})).toEqual({ madeAt: expect.stringMatching(/^2026-11-19T08:00/) });
  const rows = test.context.db.read.all(query.selectFrom('audit').selectAll().where('action', '=', 'recovery.create'));
  expect(rows).toHaveLength(1);
  for (const group of recoveryKey.split('-')) expect(JSON.stringify(rows)).not.toContain(group);
});

it('opens the branch where this PC cannot, says so when it is wrong, and needs not be typed again', async () => {
  const { recoveryKey } = await call(recoveryHandlers, test.context, 'recovery.create', {});
  const store = onAnotherPc();
  expect(await openLastBranch(store)).toMatchObject({ code: 'database_key_unreadable', data: { hasRecoveryKey: true } });
  const window = createContext(store);
  const wrong = recoveryKey.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
  expect(await refusal(call(recoveryHandlers, window, 'recovery.unlock', { recoveryKey: wrong }))).toMatchObject({
    code: 'recovery_key_malformed',
  });

  const another = testSecrets();
  Object.assign(store, another);
  const state = await call(recoveryHandlers, createContext(store), 'recovery.unlock', { recoveryKey: recoveryKey.toLowerCase() });
  expect(state).toMatchObject({ branch: { name: 'Karawang' }, user: null });
  store.database?.close();
  expect(await openLastBranch({ ...store, database: null })).toBeNull();
});

it('is asked for from the second day on, of those who may print it, until it is printed', async () => {
  const codes = async (context = test.context) => (await call(healthHandlers, context, 'branch.warnings', {})).map(({ code }) => code);
  expect(await codes()).not.toContain('recovery_key_missing');
  test.clock.set('2026-11-20T09:00');
  expect(await codes()).toContain('recovery_key_missing');
  expect(await codes(test.as(test.users.admin))).not.toContain('recovery_key_missing');
  await call(recoveryHandlers, test.context, 'recovery.create', {});
  expect(await codes()).not.toContain('recovery_key_missing');
});

it('is not asked for where the branch is open', async () => {
  const { recoveryKey } = await call(recoveryHandlers, test.context, 'recovery.create', {});
  expect(await refusal(call(recoveryHandlers, test.as(null), 'recovery.unlock', { recoveryKey }))).toMatchObject({
    code: 'recovery_key_wrong',
  });
});
