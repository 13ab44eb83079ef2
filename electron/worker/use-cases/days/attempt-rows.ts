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
  return followUps.flatMap(({ key, programCode, stepCode, facts }) => {
    const { active, attempts } = attemptsDuring(facts, from, to, rules);
    return attempts.flatMap((attempt): PlacedAttempt[] => {
      const { dueDate, missedOn } = attempt;
      const place = `${key.vehicleId}/${key.programId}/${key.cycle}/${key.stepNo}/${attempt.n}`;
      const within = (days: readonly CivilDate[]) => days.some((day) => from <= day && day <= to);
      const row = {
        stepCode: placeName(programCode, stepCode),
        attempt: attempt.n,
        due: active.includes(attempt.n),
        followedUp: within(attempt.contactedOn),
        onTime: within(attempt.onTimeOn),
        reached: reached.has(place),
        missed: missedOn !== null && within([missedOn]),
      };
      return row.due || row.followedUp || row.missed ? [{ place, vehicleId: key.vehicleId, dueDate, missedOn, row }] : [];
    });
  });
}

export function wasReached({ result }: PersonalContact): boolean {
  return result !== 'sent' && result !== 'void' && RESULTS[result].reached;
}

export function placeOfContact(contact: PersonalContact): string {
  return `${contact.vehicleId}/${contact.programId}/${contact.cycle ?? ''}/${contact.stepNo}/${contact.attempt}`;
}
