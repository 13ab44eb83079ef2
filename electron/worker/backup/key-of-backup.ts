import type { DatabaseKey } from '../../../db/connect.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseAccess } from '../database-key/access-file.ts';
import { openSealed } from '../database-key/database-key.ts';
import { unwrapKey } from '../database-key/recovery-key.ts';
import type { Vault } from '../sync/vault.ts';

interface Ways {
  /** Of the branch that the backup is to become. */
  vault: Vault;
  recoveryKey?: string | undefined;
}

/**
 * The key that a backup was made with. On the PC that made it the vault opens it; on another one only the recovery key does.
 * Throws `backup_key_needed`, `recovery_key_malformed`, `recovery_key_wrong`.
 */
export async function keyOfBackup(access: DatabaseAccess, { vault, recoveryKey }: Ways): Promise<DatabaseKey> {
  if (recoveryKey !== undefined && access.recovery) return unwrapKey(access.recovery, recoveryKey);
  return openSealed(access, vault).catch(() => {
    throw new AppError('backup_key_needed', { hasRecoveryKey: access.recovery !== null });
  });
}
