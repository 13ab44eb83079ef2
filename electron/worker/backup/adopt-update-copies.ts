import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlainDatabase } from '../../../db/connect.ts';
import { copyMark } from '../../../db/copy-mark.ts';
import { backupDirOf } from '../branch-database.ts';
import type { StoreContext } from '../store-context.ts';
import { nameBackup, requireKey } from './make-backup.ts';
import type { BackupQueue } from './queue.ts';
import type { RunTask } from './run-task.ts';

/** What db/migrate.ts, db/encrypt.ts and copy-before-update.ts put aside: they cannot wait for a thread, so it is a bare copy. */
const COPY = /^before-(?:migration|encryption|update)-(\d{4}-\d{2}-\d{2})(?:-v\d+)?(\..+)?\.db$/;

/** Makes the copies of an update backups like the others: verified, with a manifest, encrypted, rotated. */
export async function adoptUpdateCopies(context: StoreContext, { exclusively }: BackupQueue, run: RunTask): Promise<void> {
  const { file } = context.db;
  const folder = backupDirOf(file);
  const names = await readdir(folder).catch(() => []);
  for (const copy of names) {
    const [, day, mark = ''] = COPY.exec(copy) ?? [];
    if (!day || mark !== copyMark(file)) continue; // of another branch in the same folder, with a key of its own
    const source = join(folder, copy);
    await exclusively('backup', async () => {
      if (context.db.file !== file) return; // another branch was opened meanwhile
      const madeAt = (await stat(source)).mtime.toISOString();
      const { name, head } = nameBackup(context, { folder, kind: 'before-migration', at: `${day}T00:00` });
      const task = { source, key: requireKey(context.store), target: join(folder, name), head: { ...head, madeAt } };
      await run({ type: 'adopt', ...task, encrypt: isPlainDatabase(source) });
    });
  }
}
