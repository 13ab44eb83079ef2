import type { ReadHandle } from '../../../../db/handle.ts';
import { readErasedAt } from '../../../../db/queries/erased-customers.ts';
import { readErasureOfRequest } from '../../../../db/queries/erasures.ts';
import { readKeptCustomer } from '../../../../db/queries/merged-customers.ts';
import type { StoredPrivacyRequest } from '../../../../db/queries/privacy-requests.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { privacyContract } from '../../../../shared/contract/privacy.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireOpenPrivacyRequest, requirePrivacyRequest, writePrivacyRequest } from './check-request.ts';

type Settle = InputOf<(typeof privacyContract)['privacy.settle']>;

/**
 * Says what became of a request, now. Throws `privacy_request_not_found`, `privacy_request_settled`, `privacy_request_incomplete` {problems}
 * without an answer (who asked must be told what was done, or why not), and `erasure_not_done` where his data are still there.
 */
export function settlePrivacyRequest(context: StoreContext, { id, status, answer }: Settle): { ok: true } {
  return context.db.transaction(() => {
    const request = requireOpenPrivacyRequest(context, id);
    const said = answer.trim();
    if (said === '') throw new AppError('privacy_request_incomplete', { problems: [`answer_${status}_required`] });
    if (status === 'done' && isStillHeld(context.db.write, request)) throw new AppError('erasure_not_done', { id });
    const stamp = { settled_at: context.now, settled_by: context.user?.id ?? null };
    writePrivacyRequest(context, request, 'privacy.settle', { status, ...stamp, answer: said });
    return { ok: true };
  });
}

/** A customer who asked to be erased, and was not. Of who is no customer, whoever answers knows what he found. */
function isStillHeld(db: ReadHandle, { kind, customer_id: asked }: StoredPrivacyRequest): boolean {
  return kind === 'erasure' && asked !== null && readErasedAt(db, readKeptCustomer(db, asked) ?? asked) === null;
}

/** One that is open stays so. Throws `privacy_request_not_found`, `erasure_final` where it was answered by erasing the person's data. */
export function reopenPrivacyRequest(context: StoreContext, id: number): { ok: true } {
  return context.db.transaction(() => {
    const request = requirePrivacyRequest(context, id);
    if (readErasureOfRequest(context.db.write, id)) throw new AppError('erasure_final', { id });
    writePrivacyRequest(context, request, 'privacy.reopen', { status: 'open', settled_at: null, settled_by: null });
    return { ok: true };
  });
}
