import { keyFileOf, keyFileVault } from '../worker/sync/key-file-vault.ts';
import { branchVault, type Vault } from '../worker/sync/vault.ts';
import type { CliEnvironment } from './environment.ts';

/** Where the command line keeps the secrets of the branch at `file`: with the system, or in a key file beside it. */
export function vaultBeside(environment: CliEnvironment, file: string): Vault {
  return branchVault({
    system: environment.vault ?? null,
    keyFile: keyFileVault(() => keyFileOf(file)),
    mayUseKeyFile: process.platform !== 'win32',
  });
}
