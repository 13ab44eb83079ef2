import type { FollowUpWithFacts } from '../../../db/queries/follow-up-facts.ts';
import type { StepView } from '../../../shared/contract/contacts.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { type DerivedStep, deriveStep, type ScheduleRules } from '../../../shared/domain/follow-up-schedule.ts';

/** One step as it stands on a day. */
export function stepView(followUp: FollowUpWithFacts, limitKm: number | null, day: CivilDate, rules: ScheduleRules): StepView {
  const step = deriveStep(followUp.facts, day, rules);
  return {
    followUp: followUp.key,
    program: followUp.programCode,
    subject: followUp.subject,
    code: followUp.stepCode,
    anchorDate: followUp.anchorDate,
    deadline: followUp.facts.deadline,
    limitKm,
    state: step.state,
    resting: step.resting,
    closedOn: closedOn(followUp, step, day),
    servicedElsewhere: step.servicedElsewhere ?? false,
    attempts: step.attempts.map(({ n, dueDate, channel, outcome }) => ({ n, dueDate, channel, outcome })),
    active: step.active && {
      n: step.active.n,
      channel: step.active.channel,
      dueDate: step.active.dueDate,
      reContact: step.active.reContact,
    },
    waitingSince: step.waitingForAnswer?.since ?? null,
    callBackOn: step.callBackOn,
  };
}

/** The day of the first visit that claims the step, or on which the customer told of a service elsewhere, or how it was here. */
function closedOn({ facts }: FollowUpWithFacts, step: DerivedStep, day: CivilDate): CivilDate | null {
  if (step.state !== 'done') return null;
  const saidOn = facts.contacts.filter(({ result }) => result === 'already_serviced' || result === 'answered').map(({ on }) => on);
  const closing = step.servicedElsewhere ? saidOn : [...facts.visits.map((visit) => visit.on), ...saidOn];
  return (
    closing
      .filter((date) => date <= day)
      .sort()
      .at(0) ?? null
  );
}
