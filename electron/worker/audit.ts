import { query } from '../../db/handle.ts';
import type { StoreContext } from './store-context.ts';

interface AuditEntry {
  /** 'contact.log', 'customer.edit': the call that did it, or what the system did. */
  action: string;
  entity: string;
  entityId?: number | string;
  before?: unknown;
  after?: unknown;
}

/** Writes an audit row. Belongs in the same transaction as the change that it tells of. */
export function audit(context: StoreContext, { action, entity, entityId, before, after }: AuditEntry): void {
  context.db.write.run(
    query.insertInto('audit').values({
      at: context.store.clock.instant(),
      user_id: context.user?.id ?? null,
      action,
      entity,
      entity_id: entityId === undefined ? null : String(entityId),
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    }),
  );
}
