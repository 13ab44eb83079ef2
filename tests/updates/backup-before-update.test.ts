import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { hostHandlers } from '../../electron/worker/host-handlers.ts';
import type { Store } from '../../electron/worker/store-context.ts';
import { openTestStore } from '../support/store.ts';
import { openBackupBranch } from '../worker/backup/support.ts';

const ask = async (store: Store, name: 'host.backupBeforeUpdate' | 'host.schemaVersion') =>
  hostHandlers[name]({}, { context: store } as never);

test('the open branch is backed up, and the backup verified, before an update is installed', async () => {
  const branch = await openBackupBranch();
  expect(await ask(branch.store, 'host.backupBeforeUpdate')).toEqual({ ok: true });
  const backups = await branch.ask('backup.list', {});
  expect(backups).toHaveLength(1);
  expect(backups[0]).toMatchObject({ kind: 'before-migration', counts: { vehicles: 3 }, schemaVersion: MIGRATIONS.at(-1)?.version });
  await branch.end();
});

test('it fails where the backup cannot be written', async () => {
  const branch = await openBackupBranch();
  writeFileSync(branch.folder, 'where the folder would be');
  await expect(ask(branch.store, 'host.backupBeforeUpdate')).rejects.toThrow();
  await branch.end();
});

test('without an open branch there is nothing to back up', async () => {
  const { store, close } = openTestStore();
  store.database?.close();
  store.database = null;
  expect(await ask(store, 'host.backupBeforeUpdate')).toEqual({ ok: true });
  close();
});

test('main learns which schema this version writes', async () => {
  const { store, close } = openTestStore();
  expect(await ask(store, 'host.schemaVersion')).toEqual({ version: MIGRATIONS.at(-1)?.version });
  close();
});
