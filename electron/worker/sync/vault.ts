import { AppError } from '../../../shared/contract/errors.ts';

/** Keeps a secret so that it can be read back on this PC only, by this user of the system. */
export interface Vault {
  /** Throws `sync_vault_unavailable` where there is no safe place. */
  seal(text: string): Promise<string>;
  /** Throws `sync_key_unreadable` for what another PC, user or vault has sealed. */
  open(sealed: string): Promise<string>;
}

interface Vaults {
  /** The secret store of the system, where this program reaches it. */
  system: Vault | null;
  /** The key file beside the branch database. */
  keyFile: Vault;
  /** May a secret be kept by the key file where the system has no secret store? Not on Windows, where a file cannot be made its owner's alone. */
  mayUseKeyFile: boolean;
}

/** The vault of a branch. Sealed texts begin with the name of the vault that made them, so that another one says clearly that it cannot. */
export function branchVault({ system, keyFile, mayUseKeyFile }: Vaults): Vault {
  const vaults = new Map([
    ['system', system],
    ['file', keyFile],
  ]);
  return {
    async seal(text) {
      if (!system) return `file:${await keyFile.seal(text)}`;
      try {
        return `system:${await system.seal(text)}`;
      } catch (failure) {
        if (!mayUseKeyFile) throw failure;
        return `file:${await keyFile.seal(text)}`;
      }
    },
    async open(sealed) {
      const end = sealed.indexOf(':');
      const vault = vaults.get(sealed.slice(0, end));
      if (!vault) throw new AppError('sync_key_unreadable');
      return vault.open(sealed.slice(end + 1));
    },
  };
}
