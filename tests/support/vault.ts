import type { Store } from '../../electron/worker/store-context.ts';
import type { Vault } from '../../electron/worker/sync/vault.ts';
import { AppError } from '../../shared/contract/errors.ts';

/** Seals nothing, but tells its own sealed texts from others. `lock` makes them unreadable, as on another PC. */
export function testVault(): Vault & { lock(): void } {
  let isLocked = false;
  return {
    seal: async (text) => `test:${text}`,
    open: async (sealed) => {
      if (isLocked || !sealed.startsWith('test:')) throw new AppError('sync_key_unreadable');
      return sealed.slice(5);
    },
    lock: () => {
      isLocked = true;
    },
  };
}

/** The key of every branch database that a test makes. */
export const TEST_KEY = Buffer.alloc(32, 'kawal');

/** A store's secrets: the key of its database, and one vault for all. */
export function testSecrets(vault = testVault()) {
  return { databaseKey: TEST_KEY, vault, vaultOf: () => vault } satisfies Pick<Store, 'databaseKey' | 'vault' | 'vaultOf'>;
}
