import { deleteAttempts, deleteEnrolment, readEnrolment } from '../../../../db/queries/sync-enrolment.ts';
import { forgetHeldDays } from '../../../../db/queries/sync-outbox.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { publicPart } from '../../sync/enrol.ts';
import { forgetDecisions } from '../../sync/forget-decisions.ts';

/** Forgets head office and its key. What waits goes on waiting, for the next one. */
export function leaveHeadOffice(context: StoreContext): void {
  const { db } = context;
  db.transaction(() => {
    const before = readEnrolment(db.write);
    if (!before) throw new AppError('sync_not_enrolled');
    deleteEnrolment(db.write);
    deleteAttempts(db.write);
    forgetHeldDays(db.write);
    forgetDecisions(context);
    audit(context, { action: 'sync.leave', entity: 'enrolment', before: publicPart(before) });
  });
}
