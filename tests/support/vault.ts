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
