import { existsSync } from 'node:fs';
import { countRows } from '../../../db/encrypt.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import type { BackupSource, Inspection } from '../../../shared/contract/backup.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { dateOf, daysBetween } from '../../../shared/domain/civil-date.ts';
import { ownCode, refuseTakenCode } from '../branches/known-branches.ts';
import type { StoreContext } from '../store-context.ts';
import { factsOf, knownCounts } from './backup-facts.ts';
import { backupFailure } from './backup-failure.ts';
import { listBackups } from './backup-folder.ts';
import type { BackupEngine, WorkOptions } from './engine.ts';
import { type FoundBackup, findBackup, foldersOf, ofOwn, targetFile } from './find-source.ts';
import { keyOfBackup } from './key-of-backup.ts';

interface Asked {
  from: BackupSource;
  recoveryKey?: string | undefined;
}

export interface CheckedBackup extends FoundBackup {
  key: Buffer;
}

/**
 * The whole check of one backup: it is ours, of this branch, not newer than the program, its key is to be had, and the file was read to its end and holds what
 * its manifest says. Throws the reason as an AppError.
 */
export async function checkBackup(context: StoreContext, engine: BackupEngine, asked: Asked, work: WorkOptions): Promise<CheckedBackup> {
  const found = findBackup(context.store, asked.from);
  return { ...found, key: await checkFound(context, engine, found, asked.recoveryKey, work) };
}

async function checkFound(
  context: StoreContext,
  engine: BackupEngine,
  found: FoundBackup,
  recoveryKey: string | undefined,
  work: WorkOptions,
) {
  const { store } = context;
  const { manifest, path } = found;
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  if (manifest.schemaVersion > newest) throw new AppError('database_from_future', { version: manifest.schemaVersion, newest });
  const { code } = manifest.branch;
  const own = ownCode(store);
  if (own !== null && own !== code) throw new AppError('backup_other_branch', { code, own });
  if (own === null) refuseTakenCode(store, code);
  const key = await keyOfBackup(manifest.access, { vault: store.vaultOf(targetFile(store)), recoveryKey });
  await engine.runTask(work)({ type: 'verify', backup: path, key });
  return key;
}

/** The same check, told instead of thrown, beside what is open now. Throws only `cancelled`, and `file_not_granted`. */
export async function inspectBackup(context: StoreContext, engine: BackupEngine, asked: Asked, work: WorkOptions): Promise<Inspection> {
  let found: FoundBackup | null = null;
  let refused: Inspection['refused'] = null;
  try {
    found = findBackup(context.store, asked.from);
    await checkFound(context, engine, found, asked.recoveryKey, work);
  } catch (failure) {
    const { code, data } = backupFailure(failure);
    if (code === 'cancelled' || code === 'file_not_granted') throw failure;
    refused = { code, data };
  }
  const present = presentOf(context);
  return {
    facts: found && mayTell(found, refused) ? factsOf(found, found.place) : null,
    refused,
    replaces: present ? 'branch' : existsSync(targetFile(context.store)) ? 'unreadable' : 'nothing',
    present,
    daysBetween: found && Math.max(0, daysBetween(dateOf(found.manifest.at), context.today)),
  };
}

/** How many customers another branch of this PC has is nobody's business here; a file that somebody chose is theirs to look at. */
function mayTell({ place }: FoundBackup, refused: Inspection['refused']): boolean {
  return place === 'file' || (refused?.code !== 'backup_other_branch' && refused?.code !== 'branch_exists');
}

/** From the newest on; the first that passes. null: none does. */
export async function findNewestVerifiedBackup(context: StoreContext, engine: BackupEngine, work: WorkOptions): Promise<Inspection | null> {
  const lists = await Promise.all(
    foldersOf(context.store).map(async ({ place, folder }) =>
      ofOwn(context.store, await listBackups(folder)).map(({ name, manifest }) => ({ name, place, at: manifest.at })),
    ),
  );
  for (const { name, place } of lists.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1))) {
    const told = await inspectBackup(context, engine, { from: { name, place } }, work);
    if (!told.refused) return told;
  }
  return null;
}

function presentOf(context: StoreContext): Inspection['present'] {
  const { database } = context.store;
  const profile = database && readBranchProfile(database.read);
  if (!profile) return null;
  try {
    return { at: context.now, branch: { code: profile.code, name: profile.name }, counts: knownCounts(countRows(database.raw)) };
  } catch {
    return null; // damaged where the rows are
  }
}
