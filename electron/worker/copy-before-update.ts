import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BranchDatabase } from '../../db/open.ts';
import { readBranchProfile } from '../../db/queries/settings.ts';
import { backupDirOf } from './branch-database.ts';
import type { Clock } from './clock.ts';

/** A whole copy of the open branch under its own key, beside the other copies; one of the same day is replaced. */
export function copyBeforeUpdate(database: BranchDatabase, clock: Clock): void {
  const folder = backupDirOf(database.file);
  mkdirSync(folder, { recursive: true });
  const day = clock.today(readBranchProfile(database.read)?.timezone ?? 'Asia/Jakarta');
  const target = join(folder, `before-update-${day}.db`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  database.raw.prepare('VACUUM INTO ?').run(part);
  renameSync(part, target);
}
