import { Worker } from 'node:worker_threads';
import { connectDatabase } from '../../../db/connect.ts';
import { requireWhole } from '../../../db/require-whole.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { sourceFailure } from './backup-failure.ts';
import type { BackupMessage, CheckTask } from './backup-task.ts';

/** Reads every page of a branch's own database, as it stands now. Throws `database_damaged`. */
export function checkSource({ source, key }: CheckTask): void {
  try {
    const db = connectDatabase(source, { key: Buffer.from(key), readonly: true });
    try {
      requireWhole(db);
    } finally {
      db.close();
    }
  } catch (failure) {
    throw sourceFailure(failure);
  }
}

/** The same in a thread of its own; the thread begins at once, what it found is told when the one that asked has time for it. */
export function checkBeside(workerFile: string, task: CheckTask): Promise<void> {
  const worker = new Worker(workerFile, { workerData: task });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: BackupMessage) => {
      if (message.type === 'failed') reject(new AppError(message.code as ErrorCode, message.data));
    });
    worker.on('error', (error) => reject(new AppError('backup_failed', { reason: error.name })));
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new AppError('backup_failed', { reason: 'ended' }))));
  });
}
