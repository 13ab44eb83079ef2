import type { PersonalContact } from '../../../../db/queries/figure-rows.ts';
import type { FollowUpWithFacts } from '../../../../db/queries/follow-up-facts.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { RESULTS } from '../../../../shared/domain/follow-up-result.ts';
import { attemptsDuring, type ScheduleRules } from '../../../../shared/domain/follow-up-schedule.ts';
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

/** What became of each attempt from `from` to `to`: one row per attempt that was due, contacted or missed then (DOMAIN 6). */
export function attemptRows(
  followUps: readonly FollowUpWithFacts[],
  contacts: readonly PersonalContact[],
  from: CivilDate,
  to: CivilDate,
  rules: ScheduleRules,
): PlacedAttempt[] {
  const reached = new Set(contacts.filter(wasReached).map(placeOfContact));
  const within = (day: CivilDate) => from <= day && day <= to;
  const rows: PlacedAttempt[] = [];
  for (const { key, programCode, stepCode, facts } of followUps) {
    const { active, attempts } = attemptsDuring(facts, from, to, rules);
    for (const { n, dueDate, missedOn, contactedOn, onTimeOn } of attempts) {
      const due = active.includes(n);
      const followedUp = contactedOn.some(within);
      const missed = missedOn !== null && within(missedOn);
      if (!due && !followedUp && !missed) continue; // most of them, so their names are not written
      const place = `${key.vehicleId}/${key.programId}/${key.cycle}/${key.stepNo}/${n}`;
      const counted = { due, followedUp, onTime: onTimeOn.some(within), reached: reached.has(place), missed };
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

export function wasReached({ result }: PersonalContact): boolean {
  return result !== 'sent' && result !== 'void' && RESULTS[result].reached;
}

export function placeOfContact(contact: PersonalContact): string {
  return `${contact.vehicleId}/${contact.programId}/${contact.cycle ?? ''}/${contact.stepNo}/${contact.attempt}`;
}
