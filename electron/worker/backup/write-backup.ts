import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connectDatabase, type DatabaseKey } from '../../../db/connect.ts';
import { countRows } from '../../../db/encrypt.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { BACKUP_ENDING, MANIFEST_ENDING } from '../../../shared/domain/backup/backup-name.ts';
import { sourceFailure } from './backup-failure.ts';
import type { ManifestHead, TaskTools } from './backup-task.ts';
import { copyFileDurably, flushFile, hashFile, renameDurably, writeTextDurably } from './durable-files.ts';
import type { BackupManifest } from './manifest.ts';
import { readAuditHead } from './read-audit-head.ts';
import { verifyDatabase } from './verify-backup.ts';

interface Written {
  /** The database that is copied; its branch may go on working. */
  source: string;
  key: DatabaseKey;
  /** Where the pair goes, without ending. */
  target: string;
  head: ManifestHead;
}

type Connection = ReturnType<typeof connectDatabase>;
type Snapshot = Pick<BackupManifest, 'schemaVersion' | 'counts' | 'auditHead'>;

/** A commit may fall between the two looks at the database; a second one right after it, hardly ever. */
const TRIES = 5;

/**
 * Writes a snapshot of a branch database and its manifest. The database goes to `.part`, is flushed, opened and compared with the snapshot, and only
 * then gets its name; the manifest comes last. A backup without one never counts, so whatever stops this leaves none.
 */
export async function writeBackup({ source, key, target, head }: Written, tools: TaskTools): Promise<BackupManifest> {
  const part = `${target}${BACKUP_ENDING}.part`;
  mkdirSync(dirname(target), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    rmSync(part, { force: true });
    try {
      const snapshot = copySnapshot(source, key, part, tools);
      flushFile(part);
      return await verified(part, target, { source, key, head: { ...head, ...snapshot } }, tools);
    } catch (failure) {
      rmSync(part, { force: true });
      const overtaken = failure instanceof AppError && (failure.data.what === 'rows' || failure.data.what === 'audit');
      if (!overtaken || attempt === TRIES) throw failure;
    }
  }
}

/** One connection holds the state to be copied and says what is in it, while another copies: VACUUM INTO is not possible in a transaction. */
function copySnapshot(source: string, key: DatabaseKey, part: string, tools: TaskTools): Snapshot {
  if (!existsSync(source)) throw new AppError('file_not_found', { file: source });
  const connections: Connection[] = [];
  const connect = () => {
    const db = connectDatabase(source, { key, readonly: true });
    connections.push(db);
    return db;
  };
  try {
    const copier = connect();
    const watcher = connect();
    tools.writing(part, sizeOf(copier));
    watcher.exec('BEGIN');
    watcher.pragma('user_version'); // from here on it sees this state
    copier.prepare('VACUUM INTO ?').run(part); // at once: what is committed in between makes both differ
    return describe(watcher);
  } catch (failure) {
    throw sourceFailure(failure);
  } finally {
    for (const db of connections) db.close();
  }
}

/** About what the copy will have: the pages that hold something. */
function sizeOf(db: Connection): number {
  const of = (name: string) => db.pragma(name, { simple: true }) as number;
  return Math.max(1, (of('page_count') - of('freelist_count')) * of('page_size'));
}

function describe(db: Connection): Snapshot {
  return {
    schemaVersion: db.pragma('user_version', { simple: true }) as number,
    counts: countRows(db),
    auditHead: readAuditHead(db),
  };
}

/** The copy is looked through here, what it was made from beside it: each takes its time from the disk and a processor of its own. */
async function verified(
  part: string,
  target: string,
  { source, key, head }: Pick<Written, 'source' | 'key'> & { head: ManifestHead & Snapshot },
  tools: TaskTools,
): Promise<BackupManifest> {
  const isWhole = tools.checkBeside(source, key);
  isWhole.catch(() => undefined); // told below, when it is waited for
  try {
    verifyDatabase(part, key, head);
  } finally {
    await isWhole;
  }
  return finish(part, target, head, tools);
}

/** The fingerprint is taken of the file that was just opened and compared; a name of its own changes nothing in it. */
function finish(part: string, target: string, known: ManifestHead & Snapshot, { report }: TaskTools): BackupManifest {
  const { bytes, sha256 } = hashFile(part, (done, total) => report({ phase: 'verify', done, total }));
  const manifest: BackupManifest = { format: 'kawal-backup', version: 1, ...known, bytes, sha256 };
  renameDurably(part, `${target}${BACKUP_ENDING}`);
  writeManifest(target, manifest);
  return manifest;
}

export function writeManifest(target: string, manifest: BackupManifest): void {
  writeTextDurably(`${target}${MANIFEST_ENDING}`, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** A copy that an update made of the state before it becomes a backup like the others; then the copy is removed. */
export async function adoptBackup({ encrypt, ...written }: Written & { encrypt: boolean }, tools: TaskTools): Promise<BackupManifest> {
  const working = `${written.target}${BACKUP_ENDING}.adopting`;
  try {
    mkdirSync(dirname(working), { recursive: true });
    copyFileDurably(written.source, working);
    if (encrypt) encryptInPlace(working, written.key);
    const manifest = await writeBackup({ ...written, source: working }, tools);
    rmSync(written.source, { force: true });
    return manifest;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${working}${end}`, { force: true });
  }
}

function encryptInPlace(file: string, key: DatabaseKey): void {
  const db = connectDatabase(file, { key: null });
  try {
    db.pragma('journal_mode = DELETE'); // what stands in a write-ahead log cannot be given another key
    db.pragma(`rekey = 'raw:${key.toString('hex')}'`);
  } finally {
    db.close();
  }
}
