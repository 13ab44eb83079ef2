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
  const resting = restsOn(facts, day);
  const isOpen = state === 'open' && !resting;
  const active = isOpen ? activeAttempt(step) : null;
  return {
    state,
    resting,
    ...(reason === null ? {} : { reason }),
    active,
    waitingForAnswer: isOpen && active === null && !isAnswerOverdue(step, day) ? progress.waiting : null,
    callBackOn: isOpen ? (progress.callBack?.on ?? null) : null,
    promisedBeyond: state === 'lapsed' && progress.callBack && progress.callBack.on > facts.deadline ? progress.callBack.on : null,
    nextDue: resting ? null : nextDue(step, facts, day),
    ...(state === 'done' && !step.visited && progress.servicedElsewhere ? { servicedElsewhere: true } : {}),
    attempts: tracks.statuses,
  };
}

/** What became of a step's attempts, lived through to the end of a day. */
export interface LivedAttempts {
  /** As they stand at the end of that day. */
  attempts: readonly AttemptStatus[];
  /** The stretches on which one was active in the evening too; `to` is null while it lasts. */
  evenings: readonly { n: number; from: CivilDate; to: CivilDate | null }[];
}

/** To the end of `to`. A report asks it of thousands of steps, and several of one. */
export function livedAttempts(facts: FollowUpFacts, to: CivilDate, rules: ScheduleRules): LivedAttempts {
  const { spans, statuses } = replay(facts, to, rules).tracks;
  const evenings: { n: number; from: CivilDate; to: CivilDate | null }[] = [];
  for (const { n, from, endedOn, to: last } of spans) {
    const evening = endedOn === null ? last : addDays(endedOn, -1);
    if (evening === null || evening >= from) evenings.push({ n, from, to: evening });
  }
  return restedFrom(facts.restsSince ?? null, { attempts: statuses, evenings });
}

/** Contacts stay; from the day of the switching off no attempt is active, and none becomes missed. */
function restedFrom(restsSince: CivilDate | null, { attempts, evenings }: LivedAttempts): LivedAttempts {
  if (restsSince === null) return { attempts, evenings };
  const lastEvening = addDays(restsSince, -1);
  return {
    attempts: attempts.map((attempt) =>
      attempt.missedOn !== null && attempt.missedOn >= restsSince ? { ...attempt, missedOn: null, outcome: 'pending' } : attempt,
    ),
    evenings: evenings
      .filter(({ from }) => from <= lastEvening)
      .map(({ n, from, to }) => ({ n, from, to: to === null || to > lastEvening ? lastEvening : to })),
  };
}

/** Its program is switched off on `day`. */
export function restsOn({ restsSince }: Pick<FollowUpFacts, 'restsSince'>, day: CivilDate): boolean {
  return restsSince !== undefined && restsSince !== null && restsSince <= day;
}

/**
 * The attempts that were active on at least one day from `from` on: still so in the evening, or contacted that day (DOMAIN 6, figure "due").
 * One whose customer came by himself that day asked nobody to do anything.
 */
export function attemptsActiveSince({ attempts, evenings }: LivedAttempts, from: CivilDate): number[] {
  const active: number[] = [];
  for (const { n, contactedOn } of attempts) {
    const newest = contactedOn.at(-1);
    if (newest !== undefined && newest >= from) active.push(n);
  }
  for (const { n, to } of evenings) if ((to === null || to >= from) && !active.includes(n)) active.push(n);
  return active.sort((one, other) => one - other);
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
