import { existsSync } from 'node:fs';
import { MANIFEST_ENDING } from '../../../shared/domain/backup/backup-name.ts';
import { readAccess } from '../database-key/access-file.ts';
import { openSealed } from '../database-key/database-key.ts';
import type { StoreContext } from '../store-context.ts';
import { listBackups, type StoredBackup } from './backup-folder.ts';
import { writeTextDurably } from './durable-files.ts';
import { foldersOf } from './find-source.ts';
import { branchCodeOf, requireKey } from './make-backup.ts';
import type { BackupQueue } from './queue.ts';

/** A recovery key that was printed after a backup was made must open that backup, too: its manifest gets the branch's present access. */
export async function renewAccess(context: StoreContext, { exclusively }: BackupQueue): Promise<void> {
  const access = readAccess(context.db.file);
  if (!access?.recovery) return;
  const outdated = await listOutdated(context, access.recovery.madeAt);
  if (outdated.length === 0) return;
  await exclusively('backup', async () => {
    for (const { path, manifest } of outdated)
      if (existsSync(`${path}${MANIFEST_ENDING}`))
        writeTextDurably(`${path}${MANIFEST_ENDING}`, `${JSON.stringify({ ...manifest, access }, null, 2)}\n`);
  });
}

/** Of this branch and under its present key. */
async function listOutdated({ store }: StoreContext, madeAt: string): Promise<StoredBackup[]> {
  const branchCode = branchCodeOf(store);
  const lists = await Promise.all(foldersOf(store).map(({ folder }) => listBackups(folder)));
  const outdated: StoredBackup[] = [];
  for (const backup of lists.flat()) {
    const { branch, access } = backup.manifest;
    if (branch.code !== branchCode || access.recovery?.madeAt === madeAt) continue;
    const key = await openSealed(access, store.vault).catch(() => null);
    if (key?.equals(requireKey(store))) outdated.push(backup);
  }
  return outdated;
}
