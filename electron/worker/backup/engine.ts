import type { BackupProgress } from '../../../shared/contract/backup.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { isDailyDue } from '../../../shared/domain/backup/backup-due.ts';
import type { BackupKind } from '../../../shared/domain/backup/backup-name.ts';
import { dateOf } from '../../../shared/domain/civil-date.ts';
import { backupDirOf } from '../branch-database.ts';
import { createContext } from '../create-context.ts';
import type { Store } from '../store-context.ts';
import { systemTimers, type Timers } from '../sync/timers.ts';
import { adoptUpdateCopies } from './adopt-update-copies.ts';
import { backupFailure } from './backup-failure.ts';
import { listBackups, type StoredBackup } from './backup-folder.ts';
import { fillSecondFolder } from './fill-second-folder.ts';
import { branchCodeOf, makeBackup } from './make-backup.ts';
import { type BackupQueue, createBackupQueue } from './queue.ts';
import { renewAccess } from './renew-access.ts';
import { type RunTask, runBackupTask } from './run-task.ts';

export interface EngineOptions {
  store: Store;
  /** The backup thread's file: backup-worker.ts from source, its bundle in the app. */
  workerPath: string | URL;
  timers?: Timers;
  /** A backup has begun or ended. */
  onChanged?: () => void;
  /** For the log: a fault of this program. */
  onFault?: (fault: unknown) => void;
}

export interface WorkOptions {
  signal?: AbortSignal;
  onProgress?: (report: BackupProgress) => void;
}

export interface BackupProblem {
  code: string;
  data: Record<string, unknown>;
  /** UTC instant. */
  at: string;
}

/** Backups of whichever branch is open in a store: one at a time, and the branch waits for none of them. */
export interface BackupEngine {
  readonly queue: BackupQueue;
  /** From now on by itself: at the first opportunity of each day, and into the second folder whenever that is there. */
  start(): void;
  /** A call of the contract after which something may be due. */
  noticed(call: string): void;
  /** Makes and verifies one. Within `queue.exclusively` only. `folder`: elsewhere, where nothing is removed. */
  make(kind: BackupKind, options?: WorkOptions & { folder?: string }): Promise<StoredBackup>;
  /** A page of the open branch cannot be read: from here on it is only read, until a backup takes its place. */
  noticeDamage(damage: AppError): void;
  /** Does what is due at once. Never throws. */
  look(): Promise<void>;
  runTask(options: WorkOptions): RunTask;
  /** Why the last backup failed; null once one has succeeded. */
  readonly problem: BackupProblem | null;
  readonly secondProblem: BackupProblem | null;
  stop(): Promise<void>;
}

const LOOK_MILLISECONDS = 60_000;
/** The first screen comes first. */
const START_MILLISECONDS = 5_000;
/** After a failure: a disk may be full for hours. */
const LOOKS_OF_REST = 15;

export function createBackupEngine(options: EngineOptions): BackupEngine {
  const { store, workerPath, timers = systemTimers, onChanged = () => {}, onFault = () => {} } = options;
  const context = createContext(store, null, { operator: true });
  const queue = createBackupQueue(onChanged);
  const problems: { first: BackupProblem | null; second: BackupProblem | null } = { first: null, second: null };
  let looksToRest = 0;
  let timer: unknown;
  let isStarted = false;

  const runTask: BackupEngine['runTask'] =
    ({ signal, onProgress }) =>
    (task) => {
      const stop = signal ? AbortSignal.any([signal, queue.signal]) : queue.signal;
      return runBackupTask(task, { workerPath, signal: stop, ...(onProgress ? { onProgress } : {}) });
    };

  async function make(kind: BackupKind, { folder, ...work }: WorkOptions & { folder?: string } = {}): Promise<StoredBackup> {
    return watched('first', () => makeBackup(context, { kind, folder, run: runTask(work) }));
  }

  /** Remembers why it failed, until it succeeds. */
  async function watched<Result>(which: 'first' | 'second', work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      problems[which] = null;
      return result;
    } catch (failure) {
      const known = backupFailure(failure);
      if (known.code === 'backup_failed' && !(failure instanceof AppError)) onFault(failure);
      if (known.code === 'database_damaged') noticeDamage(known);
      else if (known.code !== 'cancelled') problems[which] = problemOf(known);
      throw known;
    }
  }

  function noticeDamage(damage: AppError) {
    store.database?.setReadOnly(true);
    problems.first = problemOf(damage);
    onChanged();
  }

  function problemOf({ code, data }: AppError): BackupProblem {
    return { code, data, at: store.clock.instant() };
  }

  async function look(): Promise<void> {
    if (!store.database || store.database.isReadOnly || queue.running || queue.signal.aborted) return;
    if (looksToRest > 0) {
      looksToRest -= 1;
      return;
    }
    const run = runTask({});
    await quietly(() => adoptUpdateCopies(context, queue, run));
    if (await isDue()) await quietly(() => queue.exclusively('backup', () => make('daily')));
    await quietly(() => watched('second', () => fillSecondFolder(context, queue, run)));
    await quietly(() => renewAccess(context, queue));
  }

  async function isDue(): Promise<boolean> {
    const code = branchCodeOf(store);
    const backups = await listBackups(backupDirOf(context.db.file));
    const dailies = backups.filter(({ manifest }) => manifest.kind === 'daily' && manifest.branch.code === code);
    return isDailyDue(
      context.today,
      dailies.map(({ manifest }) => dateOf(manifest.at)),
    );
  }

  async function quietly(work: () => Promise<unknown>): Promise<void> {
    if (!store.database || queue.signal.aborted) return;
    try {
      await work();
    } catch (failure) {
      looksToRest = LOOKS_OF_REST;
      if (!(failure instanceof AppError)) onFault(failure);
      onChanged();
    }
  }

  function plan(milliseconds: number) {
    timers.clear(timer);
    if (isStarted && !queue.signal.aborted)
      timer = timers.set(
        () =>
          void look()
            .catch(onFault)
            .then(() => plan(LOOK_MILLISECONDS)),
        milliseconds,
      );
  }

  return {
    queue,
    start() {
      isStarted = true;
      plan(START_MILLISECONDS);
    },
    noticed(call) {
      if (!/^branch(es)?\./.test(call) && call !== 'backup.setSecondFolder' && call !== 'backup.restore') return;
      looksToRest = 0;
      if (call !== 'backup.setSecondFolder') problems.first = null; // it was another database's
      plan(START_MILLISECONDS);
    },
    make,
    noticeDamage,
    look,
    runTask,
    get problem() {
      return problems.first;
    },
    get secondProblem() {
      return problems.second;
    },
    async stop() {
      timers.clear(timer);
      await queue.stop();
    },
  };
}
