import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { BackupProgress } from '../../../shared/contract/backup.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { BackupMessage, BackupTask } from './backup-task.ts';
import type { BackupManifest } from './manifest.ts';
import { pacedReports } from './paced-reports.ts';

/** With the way to the thread, a signal and a listener already given. */
export type RunTask = (task: BackupTask) => Promise<BackupManifest>;

interface TaskOptions {
  /** The thread's file: backup-worker.ts from source, its bundle in the app. */
  workerPath: string | URL;
  signal?: AbortSignal;
  onProgress?: (report: BackupProgress) => void;
}

const LOOK_MILLISECONDS = 250;

/**
 * Runs one task in a thread of its own, which is gone when the promise settles. SQLite cannot be stopped in the middle of a copy, so a
 * cancelled task settles when the thread has come to its next step. Throws AppErrors: those of the task, `backup_failed`, `cancelled`.
 */
export async function runBackupTask(task: BackupTask, { workerPath, signal, onProgress = () => {} }: TaskOptions): Promise<BackupManifest> {
  if (signal?.aborted) throw new AppError('cancelled');
  const worker = new Worker(workerPath, { workerData: task });
  const report = pacedReports(onProgress);
  const watch = watchGrowth(report);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const onAbort = () => void worker.terminate();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await new Promise<BackupManifest>((resolve, reject) => {
      worker.on('message', (message: BackupMessage) => {
        if (message.type === 'writing') return watch.begin(message.file, message.bytes);
        watch.end();
        if (message.type === 'progress') return report(message.report);
        if (message.type === 'done') return resolve(message.manifest);
        reject(new AppError(message.code as ErrorCode, message.data));
      });
      worker.on('error', (error) => reject(new AppError('backup_failed', { reason: error.name })));
      void ended.then(() => reject(signal?.aborted ? new AppError('cancelled') : new AppError('backup_failed', { reason: 'ended' })));
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
    watch.end();
    await worker.terminate();
    await ended;
  }
}

/** While SQLite copies, the thread says nothing: the growing file does. */
function watchGrowth(onProgress: (report: BackupProgress) => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin(file: string, total: number) {
      clearInterval(timer);
      timer = setInterval(() => {
        stat(file).then(
          ({ size }) => timer && onProgress({ phase: 'copy', done: Math.min(size, total), total }),
          () => {}, // not there yet, or renamed already
        );
      }, LOOK_MILLISECONDS);
    },
    end() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
