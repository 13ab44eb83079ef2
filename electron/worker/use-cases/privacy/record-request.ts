import { query } from '../../../../db/handle.ts';
import type { NewPrivacyRequest } from '../../../../shared/contract/privacy.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { checkPrivacyRequest, forAudit, requireAsking } from './check-request.ts';

/** Enters a request: received now, or when it came. Throws what requireAsking and checkPrivacyRequest throw. */
export function recordPrivacyRequest(context: StoreContext, given: NewPrivacyRequest): { id: number } {
  return context.db.transaction(() => {
    requireAsking(context, given.customerId);
    const facts = checkPrivacyRequest(context, given);
    const row = { ...facts, made_by: context.user?.id ?? null, made_at: context.now };
    const id = Number(context.db.write.run(query.insertInto('privacy_requests').values(row)).lastInsertRowid);
    const { kind, how, received_at, customer_id } = facts;
    const after = forAudit({ kind, how, received_at, customer_id });
    audit(context, { action: 'privacy.record', entity: 'privacy_request', entityId: id, after });
    return { id };
  });
}
