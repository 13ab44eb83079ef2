import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackupEngine } from '../worker/backup/engine.ts';
import { remember } from '../worker/branch/remembered.ts';
import type { Clock } from '../worker/clock.ts';
import { createFileGrants } from '../worker/file-grants.ts';
import type { Store } from '../worker/store-context.ts';
import { createSyncEngine } from '../worker/sync/engine.ts';
import type { CliEnvironment } from './environment.ts';
import { vaultBeside } from './vault-beside.ts';

/** A store for the branch at `file`, which is not opened yet and may not be there. What it has opened is closed again, whatever happens. */
export async function withStore<T>(
  environment: CliEnvironment,
  { file, clock = environment.clock }: { file: string; clock?: Clock },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kawal-cli-'));
  remember(dataDir, { branch: file });
  const store: Store = {
    clock,
    files: createFileGrants(),
    dataDir,
    parserWorkerPath: environment.parserWorkerPath,
    database: null,
    databaseKey: null,
    vault: vaultBeside(environment, file),
    vaultOf: (another) => vaultBeside(environment, another),
    sync: null,
  };
  store.sync = createSyncEngine({ store }); // neither is started: they do what they are told to
  store.backups = createBackupEngine({ store, workerPath: environment.backupWorkerPath });
  try {
    return await work(store);
  } finally {
    await store.sync.stop();
    await store.backups.stop();
    store.database?.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
