import { setImmediate } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { hostContract, vaultContract } from '../../shared/contract/host.ts';
import { CHANGED_EVENT, storeContract } from '../../shared/contract/index.ts';
import { plainTexts } from '../../shared/domain/plain-text.ts';
import { type Client, connect, type ServedClient, serve } from '../../shared/rpc/index.ts';
import { createBackupEngine } from './backup/engine.ts';
import { openLastBranch } from './branch/open-branch.ts';
import { clockStartingAt, systemClock } from './clock.ts';
import { createContext } from './create-context.ts';
import { createFileGrants } from './file-grants.ts';
import { storeHandlers } from './handlers.ts';
import { watchHealth } from './health/warnings.ts';
import { hostHandlers } from './host-handlers.ts';
import { portChannel } from './port-channel.ts';
import { logSlowQueries } from './slow-queries.ts';
import { requireDatabase, type Store } from './store-context.ts';
import { createSyncEngine } from './sync/engine.ts';
import { keyFileOf, keyFileVault } from './sync/key-file-vault.ts';
import { systemVault } from './sync/system-vault.ts';
import { branchVault, type Vault } from './sync/vault.ts';
import { readMonthsAhead } from './use-cases/dashboard/read-ahead.ts';
import { readAhead } from './use-cases/worklist/read-ahead.ts';
import { isConnectRequest, type WorkerSettings } from './worker-settings.ts';

/** The store's thread: opens the branch database and serves every window, each on a port of its own. */
const { dataDir, parserWorkerPath, backupWorkerPath, startAt, hasSystemVault } = workerData as WorkerSettings;
const vaultLine = Promise.withResolvers<Client<typeof vaultContract>>();
const store: Store = {
  clock: startAt ? clockStartingAt(startAt) : systemClock(),
  files: createFileGrants(),
  dataDir,
  parserWorkerPath,
  database: null,
  databaseKey: null,
  vault: vaultAt(() => requireDatabase(store).file),
  vaultOf: (file) => vaultAt(() => file),
  sync: null,
};
/** The key comes by the line to main, which opens after this module has run: whoever asks meanwhile waits. */
const opening = openLastBranch(store);
logSlowQueries((line) => process.stderr.write(`${line}\n`));
const clients = new Set<ServedClient>();
const sync = createSyncEngine({
  store,
  onChanged: (is) => tellAll(is === 'begun' ? 'sync.status' : 'sync.now'),
  onFault: (fault) => logFault('sync', fault),
});
store.sync = sync;
watchHealth(store);
void opening.then(() => sync.start());
const backups = createBackupEngine({
  store,
  workerPath: backupWorkerPath,
  onChanged: () => tellAll('backup.now'),
  onFault: (fault) => logFault('backup', fault),
});
store.backups = backups;
void opening.then(() => backups.start());

parentPort?.on('message', (message: unknown) => {
  if (!isConnectRequest(message)) return;
  if (message.as === 'host') {
    serve(portChannel(message.port), { contract: hostContract, handlers: hostHandlers, context: store, onFault: logFault });
    return;
  }
  if (message.as === 'vault') {
    vaultLine.resolve(connect(vaultContract, portChannel(message.port)));
    return;
  }
  void opening.then(() => serveWindow(message.port));
});

/** Milliseconds after the first window has come: until then it has its own first screen to draw. */
const START = 1000;
let isPreparing = false;

function serveWindow(port: MessagePort) {
  const context = createContext(store);
  const client = serve(portChannel(port), {
    contract: storeContract,
    handlers: storeHandlers,
    context,
    onFault: logFault,
    onChanged: changed,
    clean: plainTexts,
  });
  clients.add(client);
  port.on('close', () => clients.delete(client));
  if (isPreparing) return;
  isPreparing = true;
  setTimeout(() => void prepareDay(), START).unref();
}

/** While the password is being typed; whoever comes first finds less prepared. */
async function prepareDay() {
  if (!store.database) return;
  try {
    await readAhead(createContext(store), () => setImmediate());
    if (store.database) await readMonthsAhead(createContext(store), () => setImmediate());
  } catch (fault) {
    logFault('reading ahead', fault);
  }
}

function vaultAt(file: () => string): Vault {
  return branchVault({
    system: hasSystemVault ? systemVault(vaultLine.promise) : null,
    keyFile: keyFileVault(() => keyFileOf(file())),
    mayUseKeyFile: process.platform !== 'win32',
  });
}

function changed(call: string) {
  tellAll(call);
  sync.noticed(call);
  backups.noticed(call);
}

function tellAll(call: string) {
  for (const client of clients) client.emit(CHANGED_EVENT, { call });
}

/** Faults go to standard error without the input that caused them: it may hold personal data. */
function logFault(call: string, fault: unknown) {
  process.stderr.write(`store: ${call} failed: ${fault instanceof Error ? fault.stack : String(fault)}\n`);
}
