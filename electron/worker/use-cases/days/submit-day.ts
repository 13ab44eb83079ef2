import { hasSubmitted, insertSubmission } from '../../../../db/queries/day-records.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { inquiriesDueBy } from '../inquiries/list-inquiries.ts';
import { worklistDay } from '../worklist/worklist-day.ts';
import { incompleteEntries } from './incomplete-entries.ts';

interface SubmitCheck {
  incomplete: { contactId: number; problem: string }[];
  /** Due things of the user, or nobody's, that have not been touched. */
  untouched: number;
  /** The same of inquiries. */
  inquiriesDue: number;
  alreadySubmitted: boolean;
}

/** What stands in the way of handing in the day, and what to warn of (DOMAIN 6, submit). */
export function submitCheck(context: StoreContext, date: CivilDate): SubmitCheck {
  const user = context.requireUser();
  if (date > context.today) throw new AppError('day_in_future', { date });
  const { items } = worklistDay(context, date);
  const isMine = (assignedTo: number | null) => assignedTo === null || assignedTo === user.id || user.role !== 'admin';
  return {
    incomplete: incompleteEntries(context, date),
    untouched: items.filter((item) => item.kind !== 'waiting' && isMine(item.assignedTo)).length,
    inquiriesDue: inquiriesDueBy(context, date).filter(({ assignedTo }) => isMine(assignedTo?.id ?? null)).length,
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
