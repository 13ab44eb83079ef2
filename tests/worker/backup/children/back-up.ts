import { createBackupEngine } from '../../../../electron/worker/backup/engine.ts';
import { fixedClock } from '../../../../electron/worker/clock.ts';
import { openEncrypted } from '../../../../electron/worker/database-key/open-encrypted.ts';
import { createFileGrants } from '../../../../electron/worker/file-grants.ts';
import type { Store } from '../../../../electron/worker/store-context.ts';
import { testVault } from '../../../support/vault.ts';

// Makes one backup of a branch and says its name, or the code of why not.
const [file = '', dataDir = ''] = process.argv.slice(2);
const vault = testVault();
const { database, key } = await openEncrypted(file, { vault, today: '2026-11-19' });
const store: Store = {
  clock: fixedClock('2026-11-19T08:00'),
  files: createFileGrants(),
  dataDir,
  parserWorkerPath: '',
  database,
  databaseKey: key,
  vault,
  vaultOf: () => vault,
  sync: null,
};
const engine = createBackupEngine({ store, workerPath: new URL('../../../../electron/worker/backup/backup-worker.ts', import.meta.url) });
process.stdout.write('started\n');
const outcome = await engine.queue
  .exclusively('backup', () => engine.make('manual'))
  .catch((failure: { code?: string }) => ({ name: failure.code }));
process.stdout.write(`${outcome.name}\n`);
database.close();
