import { MIGRATIONS } from '../../db/migrations/index.ts';
import type { hostContract } from '../../shared/contract/host.ts';
import type { Handlers } from '../../shared/rpc/index.ts';
import { describeStore } from './health/describe-store.ts';
import type { Store } from './store-context.ts';

/** What only main may ask of the store. */
export const hostHandlers: Handlers<typeof hostContract, Store> = {
  'host.grantFile': ({ path, use }, { context: store }) => store.files.grant(path, use),
  'host.pathOf': ({ token, use }, { context: store }) => ({ path: store.files.pathOf(token, use) }),
  'host.schemaVersion': () => ({ version: MIGRATIONS.at(-1)?.version ?? 0 }),
  'host.backupBeforeUpdate': async (_input, { context: store }) => {
    const { database, backups } = store;
    if (database) await backups?.queue.exclusively('backup', () => backups.make('before-migration')); // the next version begins with one
    return { ok: true };
  },
  'host.describe': (_input, { context: store }) => describeStore(store),
  'host.shutdown': async (_input, { context: store }) => {
    await store.sync?.stop();
    await store.backups?.stop();
    store.database?.close();
    store.database = null;
    return { ok: true };
  },
};
