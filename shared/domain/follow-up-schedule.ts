/*
 * The schedule of a follow-up as a pure function of its facts and a day (DOMAIN 3).
 * facts.ts: what goes in and out; plan.ts: the dates of a program; derive-step.ts: where to start reading the rules.
 */
export type { Channel } from './contact/results.ts';
export { attemptsActiveSince, deriveStep, type LivedAttempts, livedAttempts, restsOn, stateOfStep } from './schedule/derive-step.ts';
export { effectiveContacts } from './schedule/effective-contacts.ts';
export { eventsToFollow, type FollowedEvent, type MissedBooking, unclaimedNoShows } from './schedule/events.ts';
export type {
  BookingFact,
  ContactFact,
  DerivedStep,
  Exclusion,
  FollowUpFacts,
  ScheduleRules,
  StepState,
  VisitFact,
} from './schedule/facts.ts';
export { type AttemptRule, planSteps, type StepScheme } from './schedule/plan.ts';
export { bookedAnew, type ClaimingProgram, claimsStep } from './schedule/visit-claims.ts';
