import type { BackupProgress } from '../../../shared/contract/backup.ts';
import type { BackupManifest } from './manifest.ts';

/** What the person who asks knows; the rest of a manifest is read from the database. */
export type ManifestHead = Pick<BackupManifest, 'branch' | 'kind' | 'madeAt' | 'at' | 'programVersion' | 'access'>;

/** One piece of work for a thread of its own. Paths of backups stand without ending. */
export type BackupTask =
  /** A snapshot of the database at `source`, verified, with its manifest. */
  | { type: 'write'; source: string; key: Uint8Array; target: string; head: ManifestHead }
  /** A copy that was made at an update, taken over among the backups as `write` makes them. `encrypt`: it stands there readable by anyone. */
  | { type: 'adopt'; source: string; key: Uint8Array; target: string; head: ManifestHead; encrypt: boolean }
  /** The whole check of a backup against its manifest. */
  | { type: 'verify'; backup: string; key: Uint8Array }
  /** The pair into another folder, compared with the manifest there. */
  | { type: 'copy'; backup: string; target: string }
  /** The backup's database as a plain file beside the branch's, to be swapped in, compared with the manifest there. */
  | { type: 'unpack'; backup: string; target: string };

/** What such a thread lets another one do beside it: reads every page of the database at `source`. */
export interface CheckTask {
  type: 'check';
  source: string;
  key: Uint8Array;
}

export type BackupReport = BackupProgress;

export type BackupMessage =
  | { type: 'progress'; report: BackupReport }
  /** SQLite now writes `file` in one go; how far it is shows in the file's size. */
  | { type: 'writing'; file: string; bytes: number }
  | { type: 'done'; manifest: BackupManifest }
  | { type: 'failed'; code: string; data: Record<string, unknown> };

export interface TaskTools {
  report(report: BackupReport): void;
  writing(file: string, bytes: number): void;
  /** Begins the check in another thread at once, also while this one is busy; throws what it finds when it is awaited. */
  checkBeside(source: string, key: Uint8Array): Promise<void>;
}
