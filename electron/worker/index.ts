import { parentPort, workerData } from 'node:worker_threads';
import { hostContract } from '../../shared/contract/host.ts';
import { CHANGED_EVENT, storeContract } from '../../shared/contract/index.ts';
import { type ServedClient, serve } from '../../shared/rpc/index.ts';
import { clockStartingAt, systemClock } from './clock.ts';
import { createContext } from './create-context.ts';
import { createFileGrants } from './file-grants.ts';
import { storeHandlers } from './handlers.ts';
import { hostHandlers } from './host-handlers.ts';
import { portChannel } from './port-channel.ts';
import type { Store } from './store-context.ts';
import { openLastBranch, rememberedUser } from './use-cases/branch.ts';
import { isConnectRequest, type WorkerSettings } from './worker-settings.ts';

/** The store's thread: opens the branch database and serves every window, each on a port of its own. */
const { dataDir, parserWorkerPath, startAt } = workerData as WorkerSettings;
const store: Store = {
  clock: startAt ? clockStartingAt(startAt) : systemClock(),
  files: createFileGrants(),
  dataDir,
  parserWorkerPath,
  database: null,
};
const openingFault = openLastBranch(store);
const clients = new Set<ServedClient>();

parentPort?.on('message', (message: unknown) => {
  if (!isConnectRequest(message)) return;
  const channel = portChannel(message.port);
  if (message.as === 'host') {
    serve(channel, { contract: hostContract, handlers: hostHandlers, context: store, onFault: logFault });
    return;
  }
  const context = createContext(store, rememberedUser(store));
  const client = serve(channel, { contract: storeContract, handlers: storeHandlers, context, onFault: logFault, onChanged: tellAll });
  clients.add(client);
  message.port.on('close', () => clients.delete(client));
});

parentPort?.postMessage({ type: 'ready', openingFault });

function tellAll(call: string) {
  for (const client of clients) client.emit(CHANGED_EVENT, { call });
}

/** Faults go to standard error without the input that caused them: it may hold personal data. */
function logFault(call: string, fault: unknown) {
  process.stderr.write(`store: ${call} failed: ${fault instanceof Error ? fault.stack : String(fault)}\n`);
}
