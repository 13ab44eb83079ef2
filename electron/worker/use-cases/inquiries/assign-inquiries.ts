import type { StoreContext } from '../../store-context.ts';
import { changeInquiry, requireInquiry } from './change-inquiry.ts';
import { requireActiveUser } from './check-inquiry.ts';

/** Says who follows these inquiries up; null: nobody in particular. Throws `user_not_found`, `inquiry_not_found`. */
export function assignInquiries(context: StoreContext, ids: readonly number[], userId: number | null): { ok: true } {
  return context.db.transaction(() => {
    if (userId !== null) requireActiveUser(context.db.write, userId);
    for (const id of ids) changeInquiry(context, requireInquiry(context, id), 'inquiry.assign', { assigned_to: userId });
    return { ok: true };
  });
}
