import { join } from 'node:path';
import { findUserByName } from '../../../db/queries/users.ts';
import { createBackupEngine } from '../../../electron/worker/backup/engine.ts';
import { clockStartingAt } from '../../../electron/worker/clock.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { openEncrypted } from '../../../electron/worker/database-key/open-encrypted.ts';
import { createFileGrants } from '../../../electron/worker/file-grants.ts';
import type { Store, StoreContext } from '../../../electron/worker/store-context.ts';
import { keyFileOf, keyFileVault } from '../../../electron/worker/sync/key-file-vault.ts';
import { branchVault, type Vault } from '../../../electron/worker/sync/vault.ts';
import { BENCH_DAY } from './branch-size.ts';

const PARSER = new URL('../../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url);
const BACKUP = new URL('../../../electron/worker/backup/backup-worker.ts', import.meta.url);

export function vaultOf(file: string): Vault {
  return branchVault({ system: null, keyFile: keyFileVault(() => keyFileOf(file)), mayUseKeyFile: true });
}

export function benchStore(folder: string): Store {
  const file = join(folder, 'branch.db');
  const store: Store = {
    clock: clockStartingAt(`${BENCH_DAY}T08:05`),
    files: createFileGrants(),
    dataDir: folder,
    parserWorkerPath: PARSER,
    database: null,
    databaseKey: null,
    vault: vaultOf(file),
    vaultOf,
    sync: null,
  };
  store.backups = createBackupEngine({ store, workerPath: BACKUP });
  return store;
}

export interface OpenBranch {
  context: StoreContext;
  close(): Promise<void>;
}

/** The store on the branch in `folder`, in this process, somebody signed in. */
export async function openBenchBranch(folder: string, userName: string): Promise<OpenBranch> {
  const store = benchStore(folder);
  const { database, key } = await openEncrypted(join(folder, 'branch.db'), { vault: store.vault, today: BENCH_DAY });
  Object.assign(store, { database, databaseKey: key });
  const user = findUserByName(database.read, userName);
  return {
    context: createContext(store, user),
    async close() {
      await store.backups?.stop();
      store.database?.close();
      store.database = null;
    },
  };
}
