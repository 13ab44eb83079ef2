import { join } from 'node:path';
import { backupDirOf } from '../branch-database.ts';
import type { StoreContext } from '../store-context.ts';
import { listBackups, removeLeftovers, rotate } from './backup-folder.ts';
import { branchCodeOf, rotationRule } from './make-backup.ts';
import type { BackupQueue } from './queue.ts';
import type { RunTask } from './run-task.ts';
import { isFolder, rememberCopied, secondFolderOf } from './second-folder.ts';

/** Copies the newest backup into the second folder where it is not there yet, compared after copying, and lets old ones go. False: nothing was to do. */
export async function fillSecondFolder(context: StoreContext, { exclusively }: BackupQueue, run: RunTask): Promise<boolean> {
  const { store } = context;
  const second = secondFolderOf(store);
  if (!second || !(await isFolder(second.path))) return false;
  const branchCode = branchCodeOf(store);
  const newest = (await listBackups(backupDirOf(context.db.file))).find(({ manifest }) => manifest.branch.code === branchCode);
  if (!newest || (await listBackups(second.path)).some(({ name }) => name === newest.name)) return false;
  await exclusively('backup', async () => {
    await removeLeftovers(second.path, branchCode);
    await run({ type: 'copy', backup: newest.path, target: join(second.path, newest.name) });
    if (secondFolderOf(store)?.path === second.path) rememberCopied(store, second, branchCode);
    await rotate(second.path, branchCode, rotationRule(context));
  });
  return true;
}
