import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { vaultContract } from '../../../shared/contract/host.ts';
import { type Client, RpcError } from '../../../shared/rpc/index.ts';
import type { Vault } from './vault.ts';

const OWN_CODES: readonly string[] = ['sync_key_unreadable', 'sync_vault_unavailable'] satisfies ErrorCode[];

/** The secret store of the system, which main alone reaches. `connected` settles when main has opened the line. */
export function systemVault(connected: Promise<Client<typeof vaultContract>>): Vault {
  return {
    seal: async (text) => (await asked((await connected).call('vault.seal', { text }))).sealed,
    open: async (sealed) => (await asked((await connected).call('vault.open', { sealed }))).text,
  };
}

async function asked<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (failure) {
    if (failure instanceof RpcError && OWN_CODES.includes(failure.code)) throw failure;
    throw new AppError('sync_vault_unavailable');
  }
}
