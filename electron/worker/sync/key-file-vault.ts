import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Vault } from './vault.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals with a random key in a file of its own (AES-256-GCM), readable by its owner only: a copy of the branch database alone, in a mail
 * or a backup, gives nothing away. `path` is asked each time, because another branch may have been opened.
 */
export function keyFileVault(path: () => string): Vault {
  return {
    async seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', readKey(path()) ?? makeKey(path()), nonce);
      const secret = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), secret]).toString('base64');
    },
    async open(sealed) {
      const key = readKey(path());
      if (!key) throw new AppError('sync_key_unreadable');
      try {
        const bytes = Buffer.from(sealed, 'base64');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
      } catch {
        throw new AppError('sync_key_unreadable');
      }
    },
  };
}

/** Beside the branch database, so that both move together when a folder is moved. */
export function keyFileOf(databaseFile: string): string {
  return `${databaseFile}.key`;
}

/** null: there is none, or something else stands there. */
function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

/** Created anew or not at all: a file that is there already, or a link laid there, is never written to. */
function makeKey(path: string): Buffer {
  const key = randomBytes(KEY_BYTES);
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, `${key.toString('base64')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return key;
  } catch {
    throw new AppError('sync_vault_unavailable');
  }
}
