import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupEngine, createBackupEngine } from '../../../electron/worker/backup/engine.ts';
import { remember } from '../../../electron/worker/branch/remembered.ts';
import { writeAccessFor } from '../../../electron/worker/database-key/database-key.ts';
import { wrapKey } from '../../../electron/worker/database-key/recovery-key.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { backupHandlers } from '../../../electron/worker/use-cases/backup.ts';
import { call } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { TEST_KEY } from '../../support/vault.ts';
import { addVehicle } from '../../support/vehicles.ts';

export const BACKUP_WORKER = new URL('../../../electron/worker/backup/backup-worker.ts', import.meta.url);

export interface BackupBranch extends TestStore {
  engine: BackupEngine;
  folder: string;
  /** What is in the backup folder. */
  files(): string[];
  ask<Name extends keyof typeof backupHandlers>(
    name: Name,
    input: Parameters<(typeof backupHandlers)[Name]>[0],
    context?: StoreContext,
  ): Promise<Awaited<ReturnType<(typeof backupHandlers)[Name]>>>;
  /** What a branch would miss. */
  countVehicles(): number;
  end(): Promise<void>;
}

/** A branch with `vehicles` vehicles, its access file and its backup engine, which does nothing by itself. `recoveryKey`: one was printed. */
export async function openBackupBranch({
  vehicles = 3,
  recoveryKey,
}: {
  vehicles?: number;
  recoveryKey?: string;
} = {}): Promise<BackupBranch> {
  const test = openTestStore();
  const file = join(test.dir, 'branch.db');
  const recovery = recoveryKey === undefined ? null : wrapKey(TEST_KEY, recoveryKey, '2026-11-01T00:00:00.000Z');
  await writeAccessFor(file, TEST_KEY, { vault: test.store.vault, recovery });
  remember(test.dir, { branch: file });
  for (let n = 0; n < vehicles; n += 1) addVehicle(test.context);
  const engine = createBackupEngine({ store: test.store, workerPath: BACKUP_WORKER });
  test.store.backups = engine;
  const folder = join(test.dir, 'backups');
  return {
    ...test,
    engine,
    folder,
    files: () => readdirSync(folder).sort(),
    ask: (name, input, context = test.context) => call(backupHandlers, context, name, input),
    countVehicles: () => test.context.db.read.prepare<[], { n: number }>('SELECT count(*) AS n FROM vehicles').get()?.n ?? 0,
    async end() {
      await engine.stop();
      test.close();
    },
  };
}
