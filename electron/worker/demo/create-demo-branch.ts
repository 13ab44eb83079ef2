import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { createBranchDatabase } from '../branch-database.ts';
import { fixedClock } from '../clock.ts';
import { makeDatabaseKey } from '../database-key/database-key.ts';
import type { OpenedBranch } from '../database-key/open-encrypted.ts';
import type { Store } from '../store-context.ts';
import { DEMO_PROFILE, type DemoSize, FULL_DEMO, liveOneYear } from './one-year.ts';

interface Tools {
  signal: AbortSignal;
  progress(report: { done: number; total: number }): void;
  size?: DemoSize;
}

/**
 * A made-up branch with a year behind it, lived through day by day under the same rules as a real one. The same day gives the same
 * branch. Made anew in demo.db of the data folder; the open branch stays open meanwhile. Throws `cancelled`.
 */
export async function createDemoBranch(store: Store, { signal, progress, size = FULL_DEMO }: Tools): Promise<OpenedBranch> {
  const file = freeFile(store);
  const now = store.clock.now(DEMO_PROFILE.timezone);
  const clock = fixedClock(now, DEMO_PROFILE.timezone);
  const key = await makeDatabaseKey(file, store.vaultOf(file));
  const database = createBranchDatabase(file, { profile: DEMO_PROFILE, firstUser: null, clock, key });
  try {
    database.raw.pragma('synchronous = OFF'); // made up anyway: a power cut on the way costs nothing
    const demo: Store = { ...store, clock, database, databaseKey: key };
    for await (const report of liveOneYear(demo, clock, now, size)) {
      progress(report);
      await nextTurn();
      if (signal.aborted) throw new AppError('cancelled');
    }
    database.raw.pragma('synchronous = FULL');
    database.raw.pragma('wal_checkpoint(TRUNCATE)');
    return { database, key };
  } catch (failure) {
    database.close();
    remove(file);
    throw failure;
  }
}

/** demo.db, or another name while the demo that stands there is the open branch. */
function freeFile(store: Store): string {
  const file = join(store.dataDir, 'demo.db');
  const other = join(store.dataDir, 'demo-2.db');
  const free = store.database?.file === file ? other : file;
  if (existsSync(free)) remove(free);
  return free;
}

function remove(file: string) {
  for (const end of ['', '-wal', '-shm', '.access.json']) rmSync(`${file}${end}`, { force: true });
}
