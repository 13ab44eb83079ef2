import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findUserByName } from '../../db/queries/users.ts';
import { finishSwap } from '../../db/swap.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Clock } from '../worker/clock.ts';
import { createContext } from '../worker/create-context.ts';
import { openEncrypted } from '../worker/database-key/open-encrypted.ts';
import type { StoreContext } from '../worker/store-context.ts';
import type { CliEnvironment } from './environment.ts';
import { userNamed } from './user-named.ts';
import { withStore } from './with-store.ts';

interface BranchOptions {
  db: string | undefined;
  /** Acts as this user, who is added when the branch does not know the name; left out, the work is done by the machine's own operator, without a user. */
  user?: string;
  /** Nothing is to be changed: nobody is added either, and a name that the branch does not know counts as left out. */
  dryRun?: boolean;
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
  const clock = options.clock ?? environment.clock;
  finishSwap(file);
  if (!existsSync(file)) throw new AppError('file_not_found', { file });
  return withStore(environment, { file, clock }, async (store) => {
    const { database, key } = await openEncrypted(file, { vault: store.vault, today: clock.today('Asia/Jakarta') });
    Object.assign(store, { database, databaseKey: key });
    const context = createContext(store, null, { operator: true });
    const { user, dryRun = false } = options;
    context.signIn(user ? ((dryRun ? findUserByName(database.read, user) : userNamed(context, user)) ?? null) : null);
    return work(context);
  });
}
