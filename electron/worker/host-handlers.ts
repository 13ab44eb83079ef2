import { MIGRATIONS } from '../../db/migrations/index.ts';
import type { hostContract } from '../../shared/contract/host.ts';
import type { Handlers } from '../../shared/rpc/index.ts';
import { createContext } from './create-context.ts';
import { describeStore } from './health/describe-store.ts';
import type { Store } from './store-context.ts';
import { notePrinted, pageToPrint } from './use-cases/dashboard/scheduled-print.ts';

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
  'host.pageToPrint': (_input, { context: store }) => (store.database ? pageToPrint(ofTheBranch(store)) : null),
  'host.notePrinted': (print, { context: store }) => {
    if (store.database) notePrinted(ofTheBranch(store), print);
    return { ok: true };
  },
  'host.shutdown': async (_input, { context: store }) => {
    await store.sync?.stop();
    await store.backups?.stop();
    store.database?.close();
    store.database = null;
    return { ok: true };
  },
};

/** Nobody need be at work for what the program does by itself. */
function ofTheBranch(store: Store) {
  return createContext(store, null, { operator: true });
}
