import type { PersonalContact } from '../../../../db/queries/figure-rows.ts';
import type { FollowUpWithFacts } from '../../../../db/queries/follow-up-facts.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { RESULTS } from '../../../../shared/domain/follow-up-result.ts';
import { attemptsActiveSince, type LivedAttempts } from '../../../../shared/domain/follow-up-schedule.ts';
import type { AttemptRow } from '../../../../shared/domain/kpi.ts';
import { placeName } from './place-name.ts';

/** A row, and whose attempt it is: the vehicle's, and by `place` the same as `placeOfContact` of its contacts. */
export interface PlacedAttempt {
  place: string;
  vehicleId: number;
  /** As planned. */
  dueDate: CivilDate;
  missedOn: CivilDate | null;
  row: AttemptRow;
}

/**
 * What became of each attempt from `from` to `to`: one row per attempt that was due, contacted or missed then (DOMAIN 6). `lived`: a step's
 * attempts as they stand at the end of `to`.
 */
export function attemptRows(
  followUps: readonly FollowUpWithFacts[],
  contacts: readonly PersonalContact[],
  from: CivilDate,
  to: CivilDate,
  lived: (followUp: FollowUpWithFacts) => LivedAttempts,
): PlacedAttempt[] {
  const reached = new Set(contacts.filter(wasReached).map(placeOfContact));
  const rows: PlacedAttempt[] = [];
  for (const followUp of followUps) {
    const { key, programCode, stepCode } = followUp;
    const known = lived(followUp);
    const active = attemptsActiveSince(known, from);
    for (const { n, dueDate, missedOn, contactedOn, onTimeOn } of known.attempts) {
      const due = active.includes(n);
      const followedUp = hasDayWithin(contactedOn, from, to);
      const missed = missedOn !== null && from <= missedOn && missedOn <= to;
      if (!due && !followedUp && !missed) continue; // most of them, so their names are not written
      const place = `${key.vehicleId}/${key.programId}/${key.cycle}/${key.stepNo}/${n}`;
      const counted = { due, followedUp, onTime: hasDayWithin(onTimeOn, from, to), reached: reached.has(place), missed };
      rows.push({
        place,
        vehicleId: key.vehicleId,
        dueDate,
        missedOn,
        row: { stepCode: placeName(programCode, stepCode), attempt: n, ...counted },
      });
    }
  }
  return rows;
}

function hasDayWithin(days: readonly CivilDate[], from: CivilDate, to: CivilDate): boolean {
  for (const day of days) if (from <= day && day <= to) return true;
  return false;
}

export function wasReached({ result }: PersonalContact): boolean {
  return result !== 'sent' && result !== 'void' && RESULTS[result].reached;
}

export function placeOfContact(contact: PersonalContact): string {
  return `${contact.vehicleId}/${contact.programId}/${contact.cycle ?? ''}/${contact.stepNo}/${contact.attempt}`;
}
