import { writeSync } from 'node:fs';
import { createBackupEngine } from '../../../electron/worker/backup/engine.ts';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { openEncrypted } from '../../../electron/worker/database-key/open-encrypted.ts';
import { createFileGrants } from '../../../electron/worker/file-grants.ts';
import type { Store } from '../../../electron/worker/store-context.ts';
import { testVault } from '../../support/vault.ts';
import { BACKUP_WORKER } from '../../worker/backup/support.ts';

/** A process that makes one backup after the other until it is killed. */
const { dir } = JSON.parse(process.argv[2] ?? '{}') as { dir: string };
const vault = testVault();
const { database, key } = await openEncrypted(`${dir}/branch.db`, { vault, today: '2026-11-19' });
const store: Store = {
  clock: fixedClock('2026-11-19T08:00'),
  files: createFileGrants(),
  dataDir: dir,
  parserWorkerPath: '',
  database,
  databaseKey: key,
  vault,
  vaultOf: () => vault,
  sync: null,
};
const engine = createBackupEngine({ store, workerPath: BACKUP_WORKER });
writeSync(1, 'ready\n');
for (;;) {
  const { name } = await engine.queue.exclusively('backup', () => engine.make('manual'));
  writeSync(1, `done ${name}\n`);
}
