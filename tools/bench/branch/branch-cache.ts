import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { flushFile } from '../../../electron/worker/backup/durable-files.ts';
import { createBranchDatabase } from '../../../electron/worker/branch-database.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { makeDatabaseKey } from '../../../electron/worker/database-key/database-key.ts';
import { DEMO_PROFILE } from '../../../electron/worker/demo/one-year.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { benchStore, openBenchBranch, vaultOf } from './bench-store.ts';
import { BENCH_SEED, type BranchSize } from './branch-size.ts';
import { BENCH_PIC, fillBranch } from './build-branch.ts';
import { requireDerivedAsStored } from './check-derived.ts';

/** Raised when the builder makes something else of the same seed. */
const FORM = 1;
const FILES = ['branch.db', 'branch.db.access.json', 'branch.db.key'];
export const BENCH_PASSWORD = 'sepuluh tahun kerja';

/** `KAWAL_BENCH_CACHE`, or a folder in out/. The full branch takes about a gigabyte. */
export function cacheFolder(): string {
  return resolve(process.env.KAWAL_BENCH_CACHE ?? resolve(import.meta.dirname, '../../../out/bench-cache'));
}

/** The folder of the branch of this size, built when it is not there yet or was built for another version of the schema. */
export async function cachedBranch(size: BranchSize, say: (line: string) => void): Promise<string> {
  const folder = join(cacheFolder(), `${size.name}-v${MIGRATIONS.at(-1)?.version}-seed${BENCH_SEED}-form${FORM}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder(), { recursive: true });
  const building = mkdtempSync(join(cacheFolder(), 'building-'));
  try {
    say(`building the branch of ${size.vehicles} vehicles, once`);
    await buildBranch(building, size, say);
    for (const name of FILES) flushFile(join(building, name));
    renameSync(building, folder);
  } catch (failure) {
    rmSync(building, { recursive: true, force: true });
    throw failure;
  }
  return folder;
}

export async function buildBranch(folder: string, size: BranchSize, say: (line: string) => void): Promise<void> {
  const file = join(folder, 'branch.db');
  const store = benchStore(folder);
  const key = await makeDatabaseKey(file, vaultOf(file));
  const database = createBranchDatabase(file, { profile: DEMO_PROFILE, firstUser: null, clock: store.clock, key });
  Object.assign(store, { database, databaseKey: key });
  try {
    database.raw.pragma('synchronous = OFF');
    fillBranch(createContext(store), size, await hashPassword(BENCH_PASSWORD), say);
  } finally {
    database.close();
  }
  const { context, close } = await openBenchBranch(folder, BENCH_PIC);
  try {
    requireDerivedAsStored(context);
  } finally {
    await close();
  }
}

/**
 * A copy that a job may change. On file systems that can, it costs nothing; elsewhere it is on the disk before the job begins, which would
 * otherwise be measured beside the writing of a gigabyte.
 */
export function copyBranch(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of FILES) {
    copyFileSync(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
    flushFile(join(to, name));
  }
}
