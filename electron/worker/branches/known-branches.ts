import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { openingFaultOf } from '../branch/open-branch.ts';
import { type KnownBranch, readRemembered } from '../branch/remembered.ts';
import type { Store } from '../store-context.ts';

export function listKnown({ dataDir }: Store): KnownBranch[] {
  return readRemembered(dataDir).branches;
}

export function isKnownFile(store: Store, file: string): boolean {
  return listKnown(store).some((one) => one.file === file);
}

/** Throws `branch_unknown`. */
export function requireKnown(store: Store, id: string): KnownBranch {
  const known = listKnown(store).find((one) => one.id === id);
  if (!known) throw new AppError('branch_unknown');
  return known;
}

/** All that stands beside a database under its name. A key that is left of one that was moved away is still that one's only key. */
const BESIDE = ['', '-wal', '.access.json', '.key', '.swap.json', '.incoming'];

/**
 * Where a new branch goes in the data folder: branch.db, branch-2.db, … Never where anything of another one stands or has stood.
 * Throws `branch_exists` where branch.db is a branch that the program has lost sight of: it is to be opened, not doubled.
 */
export function newBranchFile(store: Store): string {
  const known = new Set(listKnown(store).map(({ file }) => file));
  const isFree = (file: string) => !known.has(file) && BESIDE.every((end) => !existsSync(`${file}${end}`));
  const first = join(store.dataDir, 'branch.db');
  if (existsSync(first) && !known.has(first) && !openingFaultOf(store)) throw new AppError('branch_exists', { file: first });
  if (isFree(first)) return first;
  for (let n = 2; ; n += 1) {
    const next = join(store.dataDir, `branch-${n}.db`);
    if (isFree(next)) return next;
  }
}

/**
 * Two branches of one code would be one to head office and to the backups; in place of one that does not open, there may be another.
 * Throws `branch_exists`. `except`: whose own code it is.
 */
export function refuseTakenCode(store: Store, code: string, except: string | null = null): void {
  const faulty = openingFaultOf(store) ? readRemembered(store.dataDir).branch : null;
  const others = listKnown(store).filter(({ file }) => file !== except && file !== faulty);
  const holder = others.find((one) => one.code === code && existsSync(one.file));
  if (holder) throw new AppError('branch_exists', { code });
}

/** Of the open branch, or of the one that should be and does not open; null: of none, or not known. */
export function ownCode(store: Store): string | null {
  if (store.database) return readBranchProfile(store.database.read)?.code ?? null;
  const { branch, branches } = readRemembered(store.dataDir);
  return branches.find(({ file }) => file === branch)?.code ?? null;
}

/** Whether what carries this code (a backup) is any business of the branch that is open, or to be opened or restored. */
export function concernsOwn(store: Store, code: string): boolean {
  const own = ownCode(store);
  return own === null ? !listKnown(store).some((one) => one.code === code && existsSync(one.file)) : own === code;
}
