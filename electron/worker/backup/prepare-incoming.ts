import { rmSync } from 'node:fs';
import { type BranchDatabase, openBranchDatabase } from '../../../db/open.ts';
import { appendAudit } from '../../../db/queries/audit.ts';
import { findUser } from '../../../db/queries/users.ts';
import { finishSwap, incomingOf } from '../../../db/swap.ts';
import { readDatabaseKey, writeAccessFor } from '../database-key/database-key.ts';
import type { StoreContext } from '../store-context.ts';
import { carryErasures } from './carry-erasures.ts';
import { flushFile } from './durable-files.ts';
import type { CheckedBackup } from './inspect-backup.ts';
import { abandonedBy } from './known-heads.ts';
import type { RunTask } from './run-task.ts';

interface Incoming {
  file: string;
  backup: CheckedBackup;
  run: RunTask;
  daysBetween: number;
  /** The backup of the state before; null: there is none. */
  before: string | null;
}

/**
 * Lays the backup's database ready beside the branch's: copied, compared, brought to the schema of this program, with the restore in its
 * audit, and who was erased since erased again. Nothing of the branch is touched. True: the access to its key has to be exchanged, too.
 */
export async function prepareIncoming(context: StoreContext, { file, backup, run, daysBetween, before }: Incoming): Promise<boolean> {
  const incoming = incomingOf(file);
  finishSwap(file); // clears away what an earlier attempt left
  await run({ type: 'unpack', backup: backup.path, target: incoming });
  const scratch = `${incoming}.migration`;
  try {
    const database = openBranchDatabase(incoming, { backupDir: scratch, today: context.today, key: backup.key });
    try {
      const abandoned = await abandonedBy(context, backup.manifest, database.read);
      database.transaction(() => {
        appendAudit(database.write, {
          at: context.store.clock.instant(),
          userId: sameUser(context, database),
          action: 'backup.restore',
          entity: 'branch',
          entityId: backup.manifest.branch.code,
          after: { backup: backup.name, madeAt: backup.manifest.madeAt, daysBetween, before, abandoned },
        });
        carryErasures(context, database);
      });
    } finally {
      database.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true }); // the backup itself is the copy before the migration
  }
  flushFile(incoming);
  return exchangeAccess(context, file, backup);
}

/** Who restores may not have been there yet when the backup was made. */
function sameUser({ user }: StoreContext, database: BranchDatabase): number | null {
  const known = user && findUser(database.read, user.id);
  return known && known.name === user.name ? known.id : null;
}

async function exchangeAccess({ store }: StoreContext, file: string, { key, manifest }: CheckedBackup): Promise<boolean> {
  const vault = store.vaultOf(file);
  const present = await readDatabaseKey(file, vault).catch(() => null);
  if (present?.equals(key)) return false;
  await writeAccessFor(incomingOf(file), key, { vault, recovery: manifest.access.recovery });
  return true;
}
