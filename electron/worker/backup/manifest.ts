import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BACKUP_KINDS } from '../../../shared/domain/backup/backup-name.ts';
import { databaseAccess } from '../database-key/access-file.ts';

/** What stands beside a backup's file: all that can be said of it without its key, and the two ways to that key. */
export const backupManifest = z.object({
  format: z.literal('kawal-backup'),
  version: z.literal(1),
  branch: z.object({ code: z.string(), name: z.string() }),
  kind: z.enum(BACKUP_KINDS),
  /** UTC instant. */
  madeAt: z.string(),
  /** The same on the branch's own clock. */
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/),
  schemaVersion: z.number().int().positive(),
  programVersion: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Rows of every table. */
  counts: z.record(z.string(), z.number().int()),
  /** The newest row of the audit's chain: kept here, it shows later that rows of the branch's audit are gone. */
  auditHead: z.object({ id: z.number().int(), hash: z.string() }),
  /** As beside the branch database (database-key/access-file.ts), so that the recovery key alone opens the backup on another PC. */
  access: databaseAccess,
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** null: not there, half-written, or not ours. */
export function readManifest(path: string): BackupManifest | null {
  try {
    return backupManifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
