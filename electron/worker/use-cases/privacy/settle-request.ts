import { readErasureOfRequest } from '../../../../db/queries/erasures.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { privacyContract } from '../../../../shared/contract/privacy.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireOpenPrivacyRequest, requirePrivacyRequest, writePrivacyRequest } from './check-request.ts';

type Settle = InputOf<(typeof privacyContract)['privacy.settle']>;

/**
 * Says what became of a request, now. Throws `privacy_request_not_found`, `privacy_request_settled`, and `privacy_request_incomplete` {problems}
 * without an answer: who asked must be told what was done, or why not.
 */
export function settlePrivacyRequest(context: StoreContext, { id, status, answer }: Settle): { ok: true } {
  return context.db.transaction(() => {
    const request = requireOpenPrivacyRequest(context, id);
    const said = answer.trim();
    if (said === '') throw new AppError('privacy_request_incomplete', { problems: [`answer_${status}_required`] });
    const stamp = { settled_at: context.now, settled_by: context.user?.id ?? null };
    writePrivacyRequest(context, request, 'privacy.settle', { status, ...stamp, answer: said });
    return { ok: true };
  });
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
