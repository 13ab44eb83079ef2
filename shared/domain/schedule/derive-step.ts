import { addDays, type CivilDate } from '../civil-date.ts';
import type { ActiveAttempt, AttemptStatus, DerivedStep, FollowUpFacts, ScheduleRules, StepState } from './facts.ts';
import { bookingHoldOn, exclusionOn, exclusionsKnownOn } from './holds.ts';
import { nextDue } from './next-due.ts';
import { type Replay, replay } from './replay.ts';

/**
 * The state of one step at the end of `day`, from nothing but its facts up to that day (DOMAIN 3).
 * Pure: the order of the facts does not matter, later facts do not either.
 */
export function deriveStep(facts: FollowUpFacts, day: CivilDate, rules: ScheduleRules): DerivedStep {
  const step = replay(facts, day, rules);
  const { progress, tracks } = step;
  const state = stateOn(step, facts, day);
  const reason = state === 'excluded' ? exclusionOn(step.exclusions, day) : null;
  const active = state === 'open' ? activeAttempt(step) : null;
  const isOpen = state === 'open';
  return {
    state,
    ...(reason === null ? {} : { reason }),
    active,
    waitingForAnswer: isOpen && active === null && !isAnswerOverdue(step, day) ? progress.waiting : null,
    callBackOn: isOpen ? (progress.callBack?.on ?? null) : null,
    nextDue: nextDue(step, facts, day),
    ...(state === 'done' && !step.visited && progress.servicedElsewhere ? { servicedElsewhere: true } : {}),
    attempts: tracks.statuses,
  };
}

/**
 * The attempts as they stand at the end of `to`, and those of them that were active on at least one day from `from` to `to`, both included:
 * still so in the evening, or contacted that day (DOMAIN 6, figure "due"). One whose customer came by himself that day asked nobody to do
 * anything. One replay for both, because a report asks it of thousands of steps.
 */
export function attemptsDuring(
  facts: FollowUpFacts,
  from: CivilDate,
  to: CivilDate,
  rules: ScheduleRules,
): { active: number[]; attempts: AttemptStatus[] } {
  const { spans, statuses } = replay(facts, to, rules).tracks;
  const numbers = new Set<number>();
  for (const span of spans) {
    const lastEvening = span.endedOn === null ? span.to : addDays(span.endedOn, -1);
    if (span.from <= to && (lastEvening === null || (lastEvening >= from && lastEvening >= span.from))) numbers.add(span.n);
  }
  for (const { n, contactedOn } of statuses) if (contactedOn.some((on) => from <= on && on <= to)) numbers.add(n);
  return { active: [...numbers].sort((one, other) => one - other), attempts: statuses };
}

/** The state alone, as `deriveStep` gives it: without a log it is told by the facts, which need no living through. */
export function stateOfStep(facts: FollowUpFacts, day: CivilDate, rules: ScheduleRules): StepState {
  if (facts.visits.some(({ on }) => on <= day)) return 'done';
  if (facts.contacts.some(({ on }) => on <= day)) return stateOn(replay(facts, day, rules), facts, day);
  if (exclusionOn(exclusionsKnownOn(facts.exclusions, nothing, day), day) !== null) return 'excluded';
  return bookingHoldOn(facts.bookings, facts.deadline, day) ?? (day > facts.deadline ? 'lapsed' : 'open');
}

const nothing: never[] = [];

/** DOMAIN 3, rules 1 to 7, in their order. */
function stateOn(step: Replay, facts: FollowUpFacts, day: CivilDate): StepState {
  if (step.visited || step.progress.servicedElsewhere || step.progress.answered) return 'done';
  if (exclusionOn(step.exclusions, day) !== null) return 'excluded';
  const booking = bookingHoldOn(facts.bookings, facts.deadline, day);
  if (booking !== null) return booking;
  if (step.progress.declined) return 'declined';
  return day > facts.deadline ? 'lapsed' : 'open';
}

function activeAttempt({ tracks }: Replay): ActiveAttempt | null {
  const { active, statuses } = tracks;
  if (active === null) return null;
  const planned = statuses.find(({ n }) => n === active.n);
  const channel = active.kind === 'planned' ? (planned?.channel ?? 'call') : 'call';
  return { n: active.n, channel, dueDate: active.dueDate, reContact: active.kind === 're_contact' };
}

/** DOMAIN 3, rule 9: on the date of the next attempt a message without an answer is a `no_answer`. */
function isAnswerOverdue({ progress, tracks }: Replay, day: CivilDate): boolean {
  const { waiting } = progress;
  return waiting !== null && tracks.statuses.some(({ n, dueDate }) => n > waiting.attempt && dueDate <= day);
}
