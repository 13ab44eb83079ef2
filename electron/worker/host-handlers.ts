import type { hostContract } from '../../shared/contract/host.ts';
import type { Handlers } from '../../shared/rpc/index.ts';
import type { Store } from './store-context.ts';

/** What only main may ask of the store. */
export const hostHandlers: Handlers<typeof hostContract, Store> = {
  'host.grantFile': ({ path, use }, { context: store }) => store.files.grant(path, use),
  'host.pathOf': ({ token, use }, { context: store }) => ({ path: store.files.pathOf(token, use) }),
  'host.shutdown': async (_input, { context: store }) => {
    await store.sync?.stop();
    store.database?.close();
    store.database = null;
    return { ok: true };
  },
};
