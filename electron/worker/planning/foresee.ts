import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { deriveStep, type FollowUpFacts, type ScheduleRules } from '../../../shared/domain/follow-up-schedule.ts';

/** What is stored of a step, so that the worklist finds it by an index. */
export interface Foreseen {
  /**
   * The first day on which an attempt is active if nothing more is logged; for one that is active already the day it became so. null while
   * booked, excluded or waiting for someone to say who came, and for ever when done, declined or lapsed. As days pass with nothing logged
   * it stays a lower bound: `next_due <= day <= deadline` never misses an active step.
   */
  next_due: CivilDate | null;
  /** The day of a message that nobody has answered, while the step is open. With nothing logged no step begins to wait. */
  waiting_since: CivilDate | null;
}

export const NOTHING_FORESEEN: Foreseen = { next_due: null, waiting_since: null };

export function foresee(facts: FollowUpFacts, today: CivilDate, rules: ScheduleRules): Foreseen {
  if (today > facts.deadline) return NOTHING_FORESEEN;
  if (isUntouched(facts)) return { next_due: nextDueOfUntouched(facts, today), waiting_since: null };
  const step = deriveStep(facts, today, rules);
  if (step.state !== 'open') return NOTHING_FORESEEN;
  return { next_due: step.active?.dueDate ?? step.nextDue, waiting_since: step.waitingForAnswer?.since ?? null };
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
