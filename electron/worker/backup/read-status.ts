import type { BackupFacts, BackupStatus } from '../../../shared/contract/backup.ts';
import { daysWithout, OVERDUE_DAYS, SECOND_OVERDUE_DAYS } from '../../../shared/domain/backup/backup-due.ts';
import { dateOf } from '../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../store-context.ts';
import { factsOf } from './backup-facts.ts';
import { listBackups } from './backup-folder.ts';
import type { BackupEngine, BackupProblem } from './engine.ts';
import { foldersOf, ofOwn } from './find-source.ts';
import { branchCodeOf } from './make-backup.ts';
import { folderName, isFolder, secondFolderOf } from './second-folder.ts';

/** How the branch's backups stand. Quick: manifests are read, files only looked at. */
export async function readBackupStatus(context: StoreContext, engine: BackupEngine): Promise<BackupStatus> {
  const { store } = context;
  const branchCode = branchCodeOf(store);
  const newest = (await listPlaces(context)).find(({ place, branch }) => place === 'first' && branch.code === branchCode) ?? null;
  const without = daysWithout(context.today, newest && dateOf(newest.at), firstDay(context));
  return {
    newest,
    daysWithout: without,
    overdue: without >= OVERDUE_DAYS,
    running: engine.queue.running,
    problem: told(context, engine.problem),
    second: await secondStatus(context, engine),
  };
}

/** The backups of this branch in every place, newest first: those of another one tell of its customers. */
export async function listPlaces({ store }: StoreContext): Promise<BackupFacts[]> {
  const lists = await Promise.all(
    foldersOf(store).map(async ({ place, folder }) => ofOwn(store, await listBackups(folder)).map((backup) => factsOf(backup, place))),
  );
  return lists.flat().toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

async function secondStatus(context: StoreContext, engine: BackupEngine): Promise<BackupStatus['second']> {
  const second = secondFolderOf(context.store);
  if (!second) return null;
  const local = (instant: string) => context.store.clock.local(instant, context.timezone);
  const copiedAt = second.copies[branchCodeOf(context.store)];
  const newestAt = copiedAt === undefined ? null : local(copiedAt);
  const without = daysWithout(context.today, newestAt && dateOf(newestAt), dateOf(local(second.since)));
  return {
    name: folderName(second.path),
    isThere: await isFolder(second.path),
    newestAt,
    daysWithout: without,
    overdue: without >= SECOND_OVERDUE_DAYS,
    problem: told(context, engine.secondProblem),
  };
}

function told(context: StoreContext, problem: BackupProblem | null): BackupStatus['problem'] {
  return problem && { ...problem, at: context.store.clock.local(problem.at, context.timezone) };
}

/** The day of the branch's first audit row: its creation. */
function firstDay(context: StoreContext): string {
  const row = context.db.read.prepare<[], { at: string }>('SELECT at FROM audit ORDER BY id LIMIT 1').get();
  return row ? dateOf(context.store.clock.local(row.at, context.timezone)) : context.today;
}
