import { AppError } from '../../shared/contract/errors.ts';
import type { vaultContract } from '../../shared/contract/host.ts';
import type { Handlers } from '../../shared/rpc/index.ts';

/** What is needed of Electron's safeStorage. */
export interface SecretStore {
  isEncryptionAvailable(): boolean;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
}

/**
 * The secret store of the system: DPAPI on Windows, the keychain on macOS, a keyring on Linux. A Linux without a keyring makes Chromium
 * "encrypt" with a password that stands in its source (`basic_text`): that is refused, and the store keeps the secret by a file with
 * owner-only rights instead, which is worth more.
 */
export function systemSecrets(secrets: SecretStore, platform: NodeJS.Platform) {
  return {
    seal(text: string): string {
      if (!isSafe(secrets, platform)) throw new AppError('sync_vault_unavailable');
      return secrets.encryptString(text).toString('base64');
    },
    open(sealed: string): string {
      try {
        return secrets.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        throw new AppError('sync_key_unreadable');
      }
    },
  };
}

/** What the store's thread asks for. */
export function vaultHandlers(secrets: ReturnType<typeof systemSecrets>): Handlers<typeof vaultContract, null> {
  return {
    'vault.seal': ({ text }) => ({ sealed: secrets.seal(text) }),
    'vault.open': ({ sealed }) => ({ text: secrets.open(sealed) }),
  };
}

function isSafe(secrets: SecretStore, platform: NodeJS.Platform): boolean {
  if (!secrets.isEncryptionAvailable()) return false;
  return platform !== 'linux' || secrets.getSelectedStorageBackend?.() !== 'basic_text';
}
