import { parentPort, workerData } from 'node:worker_threads';
import { hostContract, vaultContract } from '../../shared/contract/host.ts';
import { CHANGED_EVENT, storeContract } from '../../shared/contract/index.ts';
import { type Client, connect, type ServedClient, serve } from '../../shared/rpc/index.ts';
import { clockStartingAt, systemClock } from './clock.ts';
import { createContext } from './create-context.ts';
import { createFileGrants } from './file-grants.ts';
import { storeHandlers } from './handlers.ts';
import { hostHandlers } from './host-handlers.ts';
import { portChannel } from './port-channel.ts';
import { requireDatabase, type Store } from './store-context.ts';
import { createSyncEngine } from './sync/engine.ts';
import { keyFileOf, keyFileVault } from './sync/key-file-vault.ts';
import { systemVault } from './sync/system-vault.ts';
import { branchVault } from './sync/vault.ts';
import { openLastBranch, rememberedUser } from './use-cases/branch.ts';
import { isConnectRequest, type WorkerSettings } from './worker-settings.ts';

/** The store's thread: opens the branch database and serves every window, each on a port of its own. */
const { dataDir, parserWorkerPath, startAt } = workerData as WorkerSettings;
const vaultLine = Promise.withResolvers<Client<typeof vaultContract>>();
const store: Store = {
  clock: startAt ? clockStartingAt(startAt) : systemClock(),
  files: createFileGrants(),
  dataDir,
  parserWorkerPath,
  database: null,
  vault: branchVault({
    system: systemVault(vaultLine.promise),
    keyFile: keyFileVault(() => keyFileOf(requireDatabase(store).file)),
    mayUseKeyFile: process.platform !== 'win32',
  }),
  sync: null,
};
const openingFault = openLastBranch(store);
const clients = new Set<ServedClient>();
const sync = createSyncEngine({
  store,
  onChanged: () => tellAll('sync.now'),
  onFault: (fault) => logFault('sync', fault),
});
store.sync = sync;
sync.start();

parentPort?.on('message', (message: unknown) => {
  if (!isConnectRequest(message)) return;
  const channel = portChannel(message.port);
  if (message.as === 'host') {
    serve(channel, { contract: hostContract, handlers: hostHandlers, context: store, onFault: logFault });
    return;
  }
  if (message.as === 'vault') {
    vaultLine.resolve(connect(vaultContract, channel));
    return;
  }
  const context = createContext(store, rememberedUser(store));
  const client = serve(channel, { contract: storeContract, handlers: storeHandlers, context, onFault: logFault, onChanged: changed });
  clients.add(client);
  message.port.on('close', () => clients.delete(client));
});

parentPort?.postMessage({ type: 'ready', openingFault });

function changed(call: string) {
  tellAll(call);
  sync.noticed(call);
}

function tellAll(call: string) {
  for (const client of clients) client.emit(CHANGED_EVENT, { call });
}

/** Faults go to standard error without the input that caused them: it may hold personal data. */
function logFault(call: string, fault: unknown) {
  process.stderr.write(`store: ${call} failed: ${fault instanceof Error ? fault.stack : String(fault)}\n`);
}
