import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { deriveStep, type FollowUpFacts, type ScheduleRules } from '../../../shared/domain/follow-up-schedule.ts';

/**
 * What is stored in follow_ups.next_due: the first day on which an attempt is active if nothing more is logged; for one that is active
 * already the day it became so. null while booked, excluded or waiting for someone to say who came, and for ever when done, declined or
 * lapsed. As days pass with nothing logged it stays a lower bound: `next_due <= day <= deadline` never misses an active step.
 */
export function nextDueOf(facts: FollowUpFacts, today: CivilDate, rules: ScheduleRules): CivilDate | null {
  if (today > facts.deadline) return null;
  if (isUntouched(facts)) return nextDueOfUntouched(facts, today);
  const step = deriveStep(facts, today, rules);
  if (step.state !== 'open') return null;
  return step.active?.dueDate ?? step.nextDue;
}

function isUntouched({ contacts, bookings, visits, exclusions }: FollowUpFacts): boolean {
  return contacts.length + bookings.length + visits.length + exclusions.length === 0;
}

/** DOMAIN 3, rule 7 without a log: most steps of a branch are such, and an import plans hundreds of thousands of them. */
function nextDueOfUntouched({ attempts, firstImportedOn }: FollowUpFacts, today: CivilDate): CivilDate | null {
  const active = attempts.findLast((attempt) => attempt.dueDate <= today);
  if (active) return active.dueDate < firstImportedOn ? firstImportedOn : active.dueDate;
  return attempts[0]?.dueDate ?? null;
}
