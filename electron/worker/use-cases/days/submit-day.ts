import { readContactEntries } from '../../../../db/queries/contact-entries.ts';
import { hasSubmitted, insertSubmission } from '../../../../db/queries/day-records.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { OBJECTIONS } from '../../../../shared/domain/follow-up-result.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { worklistDay } from '../worklist/worklist-day.ts';

interface SubmitCheck {
  incomplete: { contactId: number; problem: string }[];
  /** Due things of the user, or nobody's, that have not been touched. */
  untouched: number;
  alreadySubmitted: boolean;
}

/** What stands in the way of handing in the day, and what to warn of (DOMAIN 6, submit). */
export function submitCheck(context: StoreContext, date: CivilDate): SubmitCheck {
  const user = context.requireUser();
  if (date > context.today) throw new AppError('day_in_future', { date });
  const { items } = worklistDay(context, date);
  const mine = items.filter(
    (item) => item.kind !== 'waiting' && (item.assignedTo === null || item.assignedTo === user.id || user.role !== 'admin'),
  );
  return {
    incomplete: incompleteEntries(context, date),
    untouched: mine.length,
    alreadySubmitted: hasSubmitted(context.db.read, date, user.id),
  };
}

/** Refused as `day_incomplete` while something logged lacks what the SOP asks for. */
export function submitDay(context: StoreContext, date: CivilDate): { untouched: number } {
  const user = context.requireUser();
  const { incomplete, untouched } = submitCheck(context, date);
  if (incomplete.length > 0) throw new AppError('day_incomplete', { count: incomplete.length });
  context.db.transaction(() => {
    insertSubmission(context.db.write, { date, userId: user.id, at: context.now, untouched });
    audit(context, { action: 'day.submit', entity: 'day', entityId: date, after: { untouched } });
  });
  return { untouched };
}

/** The store refuses incomplete contacts; what an older version or a mended file may have left is found here. */
function incompleteEntries(context: StoreContext, date: CivilDate): SubmitCheck['incomplete'] {
  return readContactEntries(context.db.read, { day: date })
    .filter((entry) => entry.correctedById === null && entry.user !== null)
    .flatMap((entry) => {
      const offer = entry.objection === null ? null : OBJECTIONS[entry.objection];
      const problem =
        (entry.result === 'booked' && entry.booking === null && 'booking_required') ||
        (entry.result === 'call_back' && entry.callBackAt === null && 'call_back_time_required') ||
        (entry.result === 'declined' && entry.objection === null && 'objection_required') ||
        (offer !== null && entry.offer === null && 'offer_required') ||
        (entry.offer !== null && entry.offerAnswer === null && 'offer_answer_required');
      return problem ? [{ contactId: entry.id, problem }] : [];
    });
}
