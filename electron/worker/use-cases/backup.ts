import type { backupContract } from '../../../shared/contract/backup.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import { factsOf } from '../backup/backup-facts.ts';
import type { BackupEngine } from '../backup/engine.ts';
import { findNewestVerifiedBackup, inspectBackup } from '../backup/inspect-backup.ts';
import { listPlaces, readBackupStatus } from '../backup/read-status.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { folderName, rememberSecondFolder, secondFolderOf } from '../backup/second-folder.ts';
import { appState } from '../branch/app-state.ts';
import { backupDirOf } from '../branch-database.ts';
import type { StoreContext } from '../store-context.ts';
import { oneAtATime } from './imports/running.ts';

/** Backups, where they go, and the way back. */
export const backupHandlers: AreaHandlers<typeof backupContract> = {
  'backup.status': (_input, { context }) => readBackupStatus(context, engineOf(context)),
  'backup.list': (_input, { context }) => listPlaces(context),
  'backup.now': async (_input, { context, signal, progress }) => {
    const engine = engineOf(context);
    const made = await engine.queue.exclusively('backup', () => engine.make('manual', { signal, onProgress: progress }));
    return factsOf(made, 'first');
  },
  'backup.inspect': (asked, { context, signal, progress }) =>
    inspectBackup(context, engineOf(context), asked, { signal, onProgress: progress }),
  'backup.findNewest': (_input, { context, signal, progress }) =>
    findNewestVerifiedBackup(context, engineOf(context), { signal, onProgress: progress }),
  'backup.restore': (asked, { context, signal, progress }) =>
    oneAtATime(context.store, () => {
      const engine = engineOf(context);
      return engine.queue.exclusively('restore', async () => ({
        ...(await restoreBackup(context, engine, asked, { signal, onProgress: progress })),
        state: await appState(context),
      }));
    }),
  'backup.setSecondFolder': ({ token }, { context }) => {
    chooseSecondFolder(context, token);
    return readBackupStatus(context, engineOf(context));
  },
};

function engineOf({ store }: StoreContext): BackupEngine {
  if (!store.backups) throw new AppError('no_branch_open');
  return store.backups;
}

/** Where copies of all customers go is of concern to the branch: the audit names the folder, not its path, which may hold a person's name. */
function chooseSecondFolder(context: StoreContext, token: string | null): void {
  const path = token === null ? null : context.store.files.pathOf(token, 'write');
  if (path !== null && path === backupDirOf(context.db.file)) throw new AppError('backup_same_folder');
  context.db.transaction(() => {
    const known = secondFolderOf(context.store);
    const before = known ? { folder: folderName(known.path) } : undefined;
    audit(context, { action: 'backup.setSecondFolder', entity: 'branch', before, after: { folder: path && folderName(path) } });
    rememberSecondFolder(context.store, path); // last: what fails before leaves this PC's setting as it was
  });
}
