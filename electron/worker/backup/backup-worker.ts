import { parentPort, workerData } from 'node:worker_threads';
import { BACKUP_ENDING } from '../../../shared/domain/backup/backup-name.ts';
import { backupFailure } from './backup-failure.ts';
import type { BackupMessage, BackupTask, CheckTask, TaskTools } from './backup-task.ts';
import { checkBeside, checkSource } from './check-beside.ts';
import { copyBackup, requireManifest, unpackBackup } from './copy-backup.ts';
import type { BackupManifest } from './manifest.ts';
import { verifyDatabase, verifyHash } from './verify-backup.ts';
import { adoptBackup, writeBackup } from './write-backup.ts';

// Entry of the backup thread: one task, then the end. The branch goes on working meanwhile.
if (!parentPort) throw new Error('Backups run in a worker thread only.');
const port = parentPort;
const send = (message: BackupMessage): void => port.postMessage(message);
const tools: TaskTools = {
  report: (report) => send({ type: 'progress', report }),
  writing: (file, bytes) => send({ type: 'writing', file, bytes }),
  checkBeside: (source, key) => checkBeside(import.meta.filename, { type: 'check', source, key }),
};

async function run(task: BackupTask): Promise<BackupManifest> {
  switch (task.type) {
    case 'write':
      return writeBackup({ ...task, key: Buffer.from(task.key) }, tools);
    case 'adopt':
      return adoptBackup({ ...task, key: Buffer.from(task.key) }, tools);
    case 'verify':
      return verify(task.backup, Buffer.from(task.key));
    case 'copy':
      return copyBackup(task, tools);
    case 'unpack':
      return unpackBackup(task, tools);
  }
}

function verify(backup: string, key: Buffer): BackupManifest {
  const manifest = requireManifest(backup);
  verifyHash(`${backup}${BACKUP_ENDING}`, manifest, tools);
  verifyDatabase(`${backup}${BACKUP_ENDING}`, key, manifest);
  return manifest;
}

try {
  const task = workerData as BackupTask | CheckTask;
  if (task.type === 'check') checkSource(task);
  else send({ type: 'done', manifest: await run(task) });
} catch (failure) {
  const { code, data } = backupFailure(failure);
  send({ type: 'failed', code, data });
}
