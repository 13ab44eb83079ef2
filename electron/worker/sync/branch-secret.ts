import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Vault } from './vault.ts';

const branchSecret = z.object({
  /** What a request shows head office. */
  key: z.string(),
  /** Ed25519, PKCS #8 in base64: signs outbox files. */
  signingKey: z.string(),
});
export type BranchSecret = z.infer<typeof branchSecret>;

export function sealSecret(vault: Vault, secret: BranchSecret): Promise<string> {
  return vault.seal(JSON.stringify(secret));
}

/** Throws `sync_key_unreadable` or `sync_vault_unavailable`. */
export async function openSecret(vault: Vault, sealed: string): Promise<BranchSecret> {
  const text = await vault.open(sealed);
  try {
    return branchSecret.parse(JSON.parse(text));
  } catch {
    throw new AppError('sync_key_unreadable');
  }
}
