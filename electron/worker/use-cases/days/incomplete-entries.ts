import { newestBookingOfContact } from '../../../../db/queries/booking-chain.ts';
import { type EntryToCheck, readEntriesToCheck } from '../../../../db/queries/entries-to-check.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { type ContactProblem, checkContact } from '../../../../shared/domain/follow-up-result.ts';
import type { StoreContext } from '../../store-context.ts';

/**
 * What people logged on a day and what it lacks under the SOP (DOMAIN 4), by the rule that the form goes by. The store refuses
 * such contacts; what an older version or a mended file may have left is found here.
 */
export function incompleteEntries(context: StoreContext, date: CivilDate): { contactId: number; problem: ContactProblem }[] {
  const db = context.db.read;
  const entries = readEntriesToCheck(db, date);
  const bookingOf = newestBookingOfContact(db, [...new Set(entries.map((entry) => entry.vehicleId))]);
  return entries.flatMap((entry) => {
    // A booking may have been moved since: that there is one is what counts.
    const problem = problemsOf(entry).find((one) => one !== 'booking_required' || bookingOf(entry.id) === null);
    return problem ? [{ contactId: entry.id, problem }] : [];
  });
}

function problemsOf({
  id: _id,
  vehicleId: _vehicleId,
  correctsId: _correctsId,
  weekdayImpossible,
  complaintOpened,
  subject,
  ...entry
}: EntryToCheck): ContactProblem[] {
  const said = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));
  return checkContact(
    { channel: entry.channel, at: entry.at, ...said, weekdayImpossible: weekdayImpossible === 1, complaintOpened: complaintOpened === 1 },
    { subject },
  );
}
