import { type LocalDateTime, parseLocalDateTime } from '../civil-date.ts';

/** What a backup was made for. It decides how long the backup is kept (rotation.ts). */
export const BACKUP_KINDS = ['daily', 'before-import', 'before-migration', 'before-restore', 'manual'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

interface NamedBackup {
  branchCode: string;
  at: LocalDateTime;
  kind: BackupKind;
}

/** The encrypted database and what is said of it; together one backup. */
export const BACKUP_ENDING = '.kawal';
export const MANIFEST_ENDING = '.kawal.json';

/** '07781-2026-11-19-0805-daily', without an ending. `again`: the how manieth of this minute, from 2. */
export function backupName({ branchCode, at, kind }: NamedBackup, again = 1): string {
  const minute = `${at.slice(0, 10)}-${at.slice(11, 13)}${at.slice(14, 16)}`;
  return `${safeCode(branchCode)}-${minute}-${kind}${again > 1 ? `-${again}` : ''}`;
}

const NAME = new RegExp(`^([A-Za-z0-9_-]+)-(\\d{4}-\\d{2}-\\d{2})-(\\d{2})(\\d{2})-(${BACKUP_KINDS.join('|')})(?:-\\d+)?$`);

/** null: no name that Kawal gives. The code is as `safeCode` writes it. */
export function parseBackupName(name: string): NamedBackup | null {
  const [, branchCode, date, hour, minute, kind] = NAME.exec(name) ?? [];
  const at = parseLocalDateTime(`${date}T${hour}:${minute}`);
  return branchCode && at ? { branchCode, at, kind: kind as BackupKind } : null;
}

/** A branch's code may hold what no file's name may: a slash, a colon. */
export function safeCode(branchCode: string): string {
  return branchCode.replace(/[^A-Za-z0-9-]/g, '_') || '_';
}
