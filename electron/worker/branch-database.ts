import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseKey } from '../../db/connect.ts';
import type { WriteHandle } from '../../db/handle.ts';
import { type BranchDatabase, openBranchDatabase } from '../../db/open.ts';
import { appendAudit } from '../../db/queries/audit.ts';
import { readBranchProfile, writeBranchProfile } from '../../db/queries/settings.ts';
import { insertUser } from '../../db/queries/users.ts';
import type { BranchProfile, User } from '../../shared/contract/branch.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Clock } from './clock.ts';
import { applyPresets } from './presets/apply-presets.ts';

export interface NewBranch {
  profile: BranchProfile;
  /** null: users are made when they are named, as the command line does. */
  firstUser: { name: string; role: User['role'] } | null;
  clock: Clock;
  key: DatabaseKey;
}

/** Copies of a branch database stand in a folder beside it. */
export function backupDirOf(file: string): string {
  return join(dirname(file), 'backups');
}

/**
 * Makes a branch database at `file`: schema, profile, first user, presets. A file that holds a branch already is refused as `branch_exists`.
 * The caller owns the open database. What cannot be finished (a full disk) leaves nothing behind, so that it can be tried again.
 */
export function createBranchDatabase(file: string, branch: NewBranch): BranchDatabase {
  const wasThere = existsSync(file);
  try {
    return fillBranchDatabase(file, branch);
  } catch (failure) {
    if (!wasThere) for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    throw failure;
  }
}

function fillBranchDatabase(file: string, { profile, firstUser, clock, key }: NewBranch): BranchDatabase {
  const database = openBranchDatabase(file, { backupDir: backupDirOf(file), today: clock.today(profile.timezone), key });
  try {
    if (readBranchProfile(database.read)) throw new AppError('branch_exists', { file });
    database.transaction(() => {
      const instant = clock.instant();
      writeBranchProfile(database.write, profile, instant);
      const userId = firstUser ? insertUser(database.write, firstUser, instant).id : null;
      applyPresets(database.write);
      auditCreation(database.write, instant, userId, { profile, firstUser });
    });
    return database;
  } catch (failure) {
    database.close();
    throw failure;
  }
}

/** Written by hand, because nobody can be signed in yet. */
function auditCreation(db: WriteHandle, instant: string, userId: number | null, what: Pick<NewBranch, 'profile' | 'firstUser'>) {
  appendAudit(db, { at: instant, userId, action: 'branch.create', entity: 'branch', entityId: what.profile.code, after: what });
}
