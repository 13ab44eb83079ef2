import { existsSync } from 'node:fs';
import { DatabaseRefused } from '../../../db/migrate.ts';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import { finishSwap } from '../../../db/swap.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { type OpenedBranch, openEncrypted } from '../database-key/open-encrypted.ts';
import { knownFault } from '../known-faults.ts';
import type { Store } from '../store-context.ts';
import { readRemembered, rememberOpened } from './remembered.ts';

export interface OpeningFault {
  code: string;
  data: Record<string, unknown>;
}

/** Why the remembered branch is not open; kept beside the store, because the first window asks only later. */
const faults = new WeakMap<Store, OpeningFault>();

export function openingFaultOf(store: Store): OpeningFault | null {
  return faults.get(store) ?? null;
}

/** Windows ask while the branch is being opened: they all wait for the same opening. */
const openings = new WeakMap<Store, Promise<OpeningFault | null>>();

/** Opens the branch that was open last. Never throws: what went wrong is returned, kept, and told by branch.state. null: open, or nothing to open. */
export function openLastBranch(store: Store): Promise<OpeningFault | null> {
  const opening = openings.get(store) ?? openRemembered(store).finally(() => openings.delete(store));
  openings.set(store, opening);
  return opening;
}

async function openRemembered(store: Store): Promise<OpeningFault | null> {
  const { branch } = readRemembered(store.dataDir);
  faults.delete(store);
  if (branch === null) return null;
  try {
    await openBranch(store, branch);
    return null;
  } catch (failure) {
    const fault = failure instanceof AppError ? { code: failure.code, data: failure.data } : { code: 'internal_error', data: {} };
    faults.set(store, fault);
    return fault;
  }
}

/** Opens an existing branch file in place of the one that is open. A file that is refused leaves that one open. */
export async function openBranch(store: Store, file: string): Promise<void> {
  if (store.database?.file === file) return;
  replaceOpenBranch(store, await openExisting(store, file));
}

export function replaceOpenBranch(store: Store, { database, key }: OpenedBranch): void {
  store.database?.close();
  store.database = database;
  store.databaseKey = key;
  faults.delete(store);
  const profile = readBranchProfile(database.read);
  if (profile) rememberOpened(store.dataDir, database.file, profile);
}

/** Does not touch the branch that is open. Throws AppErrors. */
export async function openExisting(store: Store, file: string): Promise<OpenedBranch> {
  finishSwap(file); // a restore that a crash interrupted
  if (!existsSync(file)) throw new AppError('file_not_found', { file });
  try {
    const opened = await openEncrypted(file, { vault: store.vaultOf(file), today: store.clock.today('Asia/Jakarta') });
    if (readBranchProfile(opened.database.read)) return opened;
    opened.database.close();
  } catch (failure) {
    if (failure instanceof AppError) throw failure;
    throw new AppError(codeOfFailure(failure), failure instanceof DatabaseRefused ? failure.data : { file });
  }
  throw new AppError('database_not_kawal', { file });
}

/** What these mean for a file that somebody chose. */
const CODES: Record<string, ErrorCode> = { SQLITE_NOTADB: 'database_not_kawal', SQLITE_CANTOPEN: 'file_not_found' };

/** Why a branch database did not open. */
export function codeOfFailure(failure: unknown): ErrorCode {
  if (failure instanceof DatabaseRefused) return failure.code;
  const code = String((failure as { code?: unknown }).code);
  return CODES[code] ?? (knownFault(failure)?.code as ErrorCode | undefined) ?? 'database_damaged';
}
