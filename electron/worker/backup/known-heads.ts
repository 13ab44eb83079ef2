import { query, type ReadHandle } from '../../../db/handle.ts';
import { headsThatCount, type KeptHead, type ToldRestore } from '../../../shared/domain/backup/heads-that-count.ts';
import { openSealed } from '../database-key/database-key.ts';
import type { StoreContext } from '../store-context.ts';
import { listBackups, type StoredBackup } from './backup-folder.ts';
import { foldersOf } from './find-source.ts';
import type { BackupManifest } from './manifest.ts';

/**
 * The ends of the audit's chain that this branch's backups keep, in both folders: what `verifyChain` cannot see from the chain alone. Only of
 * backups with this branch's key: another branch may have had the same code.
 */
export async function knownHeads(context: StoreContext): Promise<KeptHead[]> {
  const lists = await Promise.all(foldersOf(context.store).map(({ folder }) => listBackups(folder)));
  const own: KeptHead[] = [];
  for (const backup of lists.flat()) if (await isOwn(context, backup)) own.push(headOf(backup));
  return headsThatCount(own, toldRestores(context));
}

/**
 * The backups of a time that going back to `restored` lets go of, for the restore's own row: their ends are not in the chain that comes back.
 * One that is missing there although it is older is no matter of the restore, and goes on counting.
 */
export async function abandonedBy({ store }: StoreContext, restored: BackupManifest, incoming: ReadHandle): Promise<string[]> {
  const lists = await Promise.all(foldersOf(store).map(({ folder }) => listBackups(folder)));
  const hashOf = incoming.prepare<[number], { hash: string }>('SELECT hash FROM audit WHERE id = ?');
  const isLetGo = ({ manifest: { madeAt, auditHead } }: StoredBackup) =>
    (madeAt >= restored.madeAt || auditHead.id > restored.auditHead.id) && hashOf.get(auditHead.id)?.hash !== auditHead.hash;
  const names = lists.flat().flatMap((backup) => (isLetGo(backup) ? [backup.name] : []));
  return [...new Set(names)].toSorted();
}

async function isOwn({ store }: StoreContext, { manifest }: StoredBackup): Promise<boolean> {
  const { databaseKey, database } = store;
  if (!databaseKey || !database) return false;
  return openSealed(manifest.access, store.vaultOf(database.file)).then(
    (key) => key.equals(databaseKey),
    () => false,
  );
}

function headOf({ name, manifest }: StoredBackup): KeptHead {
  return { name, madeAt: manifest.madeAt, ...manifest.auditHead };
}

function toldRestores({ db }: StoreContext): ToldRestore[] {
  const rows = db.read.all(query.selectFrom('audit').select(['at', 'after']).where('action', '=', 'backup.restore'));
  return rows.map(({ at, after }) => {
    const told = JSON.parse(after ?? '{}') as { madeAt?: string; abandoned?: string[] };
    return { at, backupMadeAt: told.madeAt ?? at, abandoned: told.abandoned ?? [] };
  });
}
