import { readCustomer } from '../../../../db/queries/customer-page.ts';
import { deleteDistinct, insertDistinct } from '../../../../db/queries/distinct-customers.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { mergeContract } from '../../../../shared/contract/merges.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireStanding } from '../customers/require-standing.ts';

/**
 * Two people, whatever their names and numbers: no longer offered as one. Can be taken back. Throws `merge_with_itself`, `customer_not_found`,
 * `customer_merged`.
 */
export function setNotSame(
  context: StoreContext,
  { oneId, otherId, notSame }: InputOf<(typeof mergeContract)['customers.notSame']>,
): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    if (oneId === otherId) throw new AppError('merge_with_itself');
    for (const customerId of [oneId, otherId]) {
      requireStanding(db, customerId);
      if (!readCustomer(db, customerId)) throw new AppError('customer_not_found', { customerId });
    }
    const changed = notSame
      ? insertDistinct(db, [oneId, otherId], { at: context.now, userId: context.user?.id ?? null })
      : deleteDistinct(db, [oneId, otherId]).length > 0;
    if (!changed) return { ok: true };
    const row = { otherCustomer: otherId };
    const told = notSame ? { after: row } : { before: row };
    audit(context, { action: notSame ? 'customer.notSame' : 'customer.maybeSame', entity: 'customer', entityId: oneId, ...told });
    return { ok: true };
  });
}
