import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { Clock } from '../worker/clock.ts';
import { createContext } from '../worker/create-context.ts';
import { openEncrypted } from '../worker/database-key/open-encrypted.ts';
import { createFileGrants } from '../worker/file-grants.ts';
import type { Store, StoreContext } from '../worker/store-context.ts';
import { createSyncEngine } from '../worker/sync/engine.ts';
import type { CliEnvironment } from './environment.ts';
import { userNamed } from './user-named.ts';
import { vaultBeside } from './vault-beside.ts';

interface BranchOptions {
  db: string | undefined;
  /** Acts as this user; left out, the work is done by the machine's own operator, without a user. */
  user?: string;
  /** Instead of the environment's clock, for --today and --at. */
  clock?: Clock;
}

/** Opens the branch database, runs `work` and closes it again, whatever happens. Throws `file_not_found` when there is none. */
export async function withBranch<T>(
  environment: CliEnvironment,
  options: BranchOptions,
  work: (context: StoreContext) => Promise<T>,
): Promise<T> {
  const file = resolve(options.db ?? '');
  if (!existsSync(file)) throw new AppError('file_not_found', { file });
  const clock = options.clock ?? environment.clock;
  const dataDir = mkdtempSync(join(tmpdir(), 'kawal-cli-'));
  const vault = vaultBeside(environment, file);
  const store: Store = {
    clock,
    files: createFileGrants(),
    dataDir,
    parserWorkerPath: environment.parserWorkerPath,
    database: null,
    databaseKey: null,
    vault,
    vaultOf: (another) => vaultBeside(environment, another),
    sync: null,
  };
  store.sync = createSyncEngine({ store }); // not started: it does what it is told to
  try {
    const { database, key } = await openEncrypted(file, { vault, today: clock.today('Asia/Jakarta') });
    Object.assign(store, { database, databaseKey: key });
    const context = createContext(store, null, { operator: true });
    context.signIn(options.user ? userNamed(context, options.user) : null);
    return await work(context);
  } finally {
    await store.sync.stop();
    store.database?.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
