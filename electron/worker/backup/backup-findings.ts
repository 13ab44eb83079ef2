import type { Warning } from '../../../shared/contract/health.ts';
import type { StoreContext } from '../store-context.ts';
import { readBackupStatus } from './read-status.ts';

/** What everybody in the branch should know of its backups, and of damage that the last one has found. */
export async function backupFindings(context: StoreContext): Promise<Omit<Warning, 'since'>[]> {
  const { backups, database } = context.store;
  if (!backups || !database) return [];
  const { overdue, daysWithout, running, problem, second } = await readBackupStatus(context, backups);
  return [
    ...(problem?.code === 'database_damaged' ? [{ code: 'database_damaged' as const, data: {} }] : []),
    ...(overdue && running === null ? [{ code: 'backup_overdue' as const, data: { days: daysWithout } }] : []),
    ...(second?.overdue ? [{ code: 'second_backup_overdue' as const, data: { days: second.daysWithout, folder: second.name } }] : []),
  ];
}
