import { appendAudit, type NewAuditRow } from '../../db/queries/audit.ts';
import type { StoreContext } from './store-context.ts';

/** Writes an audit row in the name of who asks, and answers with its number. Belongs in the same transaction as the change that it tells of. */
export function audit(context: StoreContext, entry: Omit<NewAuditRow, 'at' | 'userId'>): number {
  return appendAudit(context.db.write, { ...entry, at: context.store.clock.instant(), userId: context.user?.id ?? null });
}
