import { markLifted, readErasureOfRequest } from '../../../../db/queries/erasures.ts';
import { takeTombstonesAway } from '../../../../db/queries/tombstones.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

/**
 * An erased person has become a customer again and agrees to it: from now on files may tell of him. What was erased does not come back.
 * Throws `erasure_not_found`.
 */
export function letReturn(context: StoreContext, requestId: number): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const erasure = readErasureOfRequest(db, requestId);
    if (!erasure) throw new AppError('erasure_not_found', { requestId });
    if (erasure.liftedAt !== null) return { ok: true };
    const tombstones = takeTombstonesAway(db, erasure.id);
    markLifted(db, erasure.id, context.now);
    audit(context, { action: 'privacy.letReturn', entity: 'privacy_request', entityId: requestId, after: { tombstones } });
    return { ok: true };
  });
}
