import type { FollowUpWithFacts } from '../../../db/queries/follow-up-facts.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { deriveStep, type ScheduleRules } from '../../../shared/domain/follow-up-schedule.ts';

export interface ComingAttempt {
  /** The day on which it comes onto the list; the first one for what stands on it already. */
  date: CivilDate;
  attempt: number;
  channel: 'whatsapp' | 'call';
}

/** What is due for whom. */
export interface DueAttempt extends ComingAttempt {
  /** Of the step and attempt, the same with and without the draft. */
  name: string;
  customerId: number | null;
  customer: string | null;
  step: string;
}

export interface Window {
  from: CivilDate;
  to: CivilDate;
}

/** The attempts of one step that come onto the list from `from` to `to` if nothing more is logged, by the worklist's own rules. */
export function comingAttempts({ facts }: FollowUpWithFacts, from: CivilDate, to: CivilDate, rules: ScheduleRules): ComingAttempt[] {
  const coming: ComingAttempt[] = [];
  let day: CivilDate | null = from;
  while (day !== null && day <= to && day <= facts.deadline) {
    const step = deriveStep(facts, day, rules);
    if (step.active) coming.push({ date: day, attempt: step.active.n, channel: step.active.channel });
    day = step.nextDue;
  }
  return coming;
}
