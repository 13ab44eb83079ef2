import type { AuditAction } from '../../shared/domain/audit-actions.ts';
import { query, type ReadHandle } from '../handle.ts';

/** Whether the audit has an entry after this one, of an action other than these. */
export function otherActionSince(db: ReadHandle, id: number, actions: readonly AuditAction[]): boolean {
  const found = db.first(
    query
      .selectFrom('audit')
      .select('id')
      .where('id', '>', id)
      .where('action', 'not in', [...actions])
      .orderBy('id')
      .limit(1),
  );
  return found !== undefined;
}
