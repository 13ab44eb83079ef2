import { randomBytes } from 'node:crypto';
import type { DatabaseKey } from '../../../db/connect.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { requireLocalFolder } from '../data-folder/require-local-folder.ts';
import type { Vault } from '../sync/vault.ts';
import { type DatabaseAccess, readAccess, writeAccess } from './access-file.ts';
import { makeRecoveryKey, unwrapKey, wrapKey } from './recovery-key.ts';

const KEY_BYTES = 32;

/** A key for a database that does not exist yet, kept beside where it will stand. Throws `sync_vault_unavailable` where no secret can be kept, and `folder_on_network`. */
export async function makeDatabaseKey(file: string, vault: Vault): Promise<DatabaseKey> {
  requireLocalFolder(file);
  const key = randomBytes(KEY_BYTES);
  writeAccess(file, { version: 1, sealed: await seal(key, vault), recovery: null });
  return key;
}

/**
 * The key of the database at `file`; null: there is no access file, so it is not encrypted, or not ours.
 * Throws `database_key_unreadable`: sealed on another PC or by another user of the system, so the recovery key is needed.
 */
export async function readDatabaseKey(file: string, vault: Vault): Promise<DatabaseKey | null> {
  const access = readAccess(file);
  if (!access) return null;
  return openSealed(access, vault).catch(() => {
    throw new AppError('database_key_unreadable', { file, hasRecoveryKey: access.recovery !== null });
  });
}

/** Makes a new recovery key, which from now on is the only one that works, and answers with it: it is kept nowhere. */
export function makeRecovery(file: string, key: DatabaseKey, madeAt: string): string {
  const access = readAccess(file);
  if (!access) throw new AppError('database_key_missing', { file });
  const recoveryKey = makeRecoveryKey();
  writeAccess(file, { ...access, recovery: wrapKey(key, recoveryKey, madeAt) });
  return recoveryKey;
}

/** When the recovery key in force was made (UTC instant); null: none was. */
export function recoveryMadeAt(file: string): string | null {
  return readAccess(file)?.recovery?.madeAt ?? null;
}

/**
 * Opens the access to the database at `file` for this PC by the recovery key.
 * Throws `recovery_key_malformed`, `recovery_key_wrong`, `database_key_missing` (no recovery key was ever made).
 */
export async function unlockByRecoveryKey(file: string, recoveryKey: string, vault: Vault): Promise<void> {
  const access = readAccess(file);
  if (!access?.recovery) throw new AppError('database_key_missing', { file });
  const key = unwrapKey(access.recovery, recoveryKey);
  writeAccess(file, { ...access, sealed: await seal(key, vault) });
}

/** Access for this PC to a database whose key is known already: one that came from a backup. */
export async function writeAccessFor(
  file: string,
  key: DatabaseKey,
  { vault, recovery }: { vault: Vault; recovery: DatabaseAccess['recovery'] },
) {
  writeAccess(file, { version: 1, sealed: await seal(key, vault), recovery });
}

function seal(key: DatabaseKey, vault: Vault): Promise<string> {
  return vault.seal(key.toString('base64'));
}

/** Throws `sync_key_unreadable` for what another PC or user of the system has sealed. */
export async function openSealed({ sealed }: DatabaseAccess, vault: Vault): Promise<DatabaseKey> {
  const key = Buffer.from(await vault.open(sealed), 'base64');
  if (key.length !== KEY_BYTES) throw new AppError('sync_key_unreadable');
  return key;
}
