import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { connectDatabase } from '../../../db/connect.ts';
import { openBranchDatabase } from '../../../db/open.ts';
import { insertUser, listUsers } from '../../../db/queries/users.ts';
import { backupDirOf, createBranchDatabase } from '../../../electron/worker/branch-database.ts';
import { type Clock, fixedClock } from '../../../electron/worker/clock.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { createFileGrants } from '../../../electron/worker/file-grants.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import type { Store, StoreContext } from '../../../electron/worker/store-context.ts';
import { TEST_PROFILE } from '../../support/store.ts';
import { testVault } from '../../support/vault.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { FIRST_DAY } from './days.ts';

/** What another process needs to open the same branch. */
export interface FaultBranch {
  file: string;
  /** Hexadecimal. */
  key: string;
}

/** Rows of each file that a process imports until it is killed. */
export const ROWS_OF_AN_IMPORT = 120;

const PARSER = new URL('../../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url);

/** An encrypted branch with vehicles that have something due, in a folder of its own. */
export function makeFaultBranch(vehicles: number): FaultBranch {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-faults-'));
  const branch = { file: join(folder, 'branch.db'), key: randomBytes(32).toString('hex') };
  const clock = fixedClock(`${FIRST_DAY}T08:00`);
  createBranchDatabase(branch.file, { profile: TEST_PROFILE, firstUser: null, clock, key: keyOf(branch) }).close();
  const opened = openFaultBranch(branch, clock);
  opened.context.db.transaction(() => {
    const { write } = opened.context.db;
    insertUser(write, { name: 'Budi Hartono', role: 'head' }, clock.instant());
    const ids = Array.from({ length: vehicles }, () => addVehicle(opened.context, { firstImportedOn: '2026-01-15' }).vehicleId);
    replanVehicles(opened.context, ids);
  });
  opened.close();
  return branch;
}

export function keyOf({ key }: FaultBranch): Buffer {
  return Buffer.from(key, 'hex');
}

/** The same branch as a file of its own, to be hurt. */
export function copyOfBranch(branch: FaultBranch): FaultBranch {
  const file = join(mkdtempSync(join(tmpdir(), 'kawal-faults-')), 'branch.db');
  copyFileSync(branch.file, file);
  return { ...branch, file };
}

export function removeBranch({ file }: FaultBranch): void {
  rmSync(dirname(file), { recursive: true, force: true });
}

/** Opens it as the store does, with the branch head signed in. */
export function openFaultBranch(branch: FaultBranch, clock: Clock): { store: Store; context: StoreContext; close(): void } {
  const today = clock.today(TEST_PROFILE.timezone);
  const database = openBranchDatabase(branch.file, { backupDir: backupDirOf(branch.file), today, key: keyOf(branch) });
  const vault = testVault();
  const store: Store = {
    clock,
    files: createFileGrants(),
    dataDir: dirname(branch.file),
    parserWorkerPath: PARSER,
    database,
    databaseKey: keyOf(branch),
    vault,
    vaultOf: () => vault,
    sync: null,
  };
  const head = listUsers(database.read).find((user) => user.role === 'head') ?? null;
  return { store, context: createContext(store, head), close: () => database.close() };
}

/** Looks at the file past the program. */
export function lookAt<T>(branch: FaultBranch, look: (db: Database) => T): T {
  const db = connectDatabase(branch.file, { key: keyOf(branch) });
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** 'ok' when every page, index and foreign key is whole. */
export function integrityOf(db: Database): string {
  const found = db.pragma('integrity_check', { simple: true });
  const strangers = db.pragma('foreign_key_check') as unknown[];
  return found === 'ok' && strangers.length > 0 ? `${strangers.length} broken foreign keys` : String(found);
}

export function countOf(db: Database, sql: string, ...values: unknown[]): number {
  return db
    .prepare(`SELECT count(*) ${sql}`)
    .pluck()
    .get(...values) as number;
}
