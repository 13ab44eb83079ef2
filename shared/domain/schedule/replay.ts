import { addDays, type CivilDate } from '../civil-date.ts';
import { AttemptTracks } from './attempt-tracks.ts';
import type { BookingFact, ContactFact, Exclusion, FollowUpFacts, ScheduleRules } from './facts.ts';
import { bookingHoldOn, bookingStatusOn, excludedAtStartOf, exclusionOn, exclusionsKnownOn } from './holds.ts';
import { applyBookingMade, applyContact, candidateOn, noProgress, type Progress } from './progress.ts';

/** Where a step stands at the end of a day. */
export interface Replay {
  progress: Progress;
  tracks: AttemptTracks;
  exclusions: readonly Exclusion[];
  visited: boolean;
}

const nothing: never[] = [];

/**
 * Lives through a step from its first event to the end of `day`, one eventful day after the other, seeing on each day
 * only what had happened by then: so any past day can be replayed, and what was true of it stays true.
 */
export function replay(facts: FollowUpFacts, day: CivilDate, rules: ScheduleRules): Replay {
  const contacts = facts.contacts.length === 0 ? nothing : facts.contacts.filter(({ on }) => on <= day).sort(inOrder);
  const exclusions = exclusionsKnownOn(facts.exclusions, contacts, day);
  const step: Replay = { progress: noProgress(), tracks: new AttemptTracks(facts), exclusions, visited: false };
  const hasHistory = contacts.length + exclusions.length + facts.bookings.length + facts.visits.length > 0;
  let held = false;
  for (const today of eventfulDays(facts, exclusions, contacts, day)) {
    startDay(step, facts, today, held);
    // Most steps of a branch have nothing but a calendar.
    if (hasHistory) liveDay(step, facts, today, contacts, rules);
    held = step.visited || bookingHoldOn(facts.bookings, facts.deadline, today) !== null;
  }
  return step;
}

/** Morning: what time alone brings. `held` is what held the step the evening before, exclusions apart. */
function startDay(step: Replay, facts: FollowUpFacts, today: CivilDate, held: boolean): void {
  const { tracks, progress } = step;
  const blocked = held || isOver(progress) || excludedAtStartOf(step.exclusions, today, facts.firstImportedOn);
  const worked = blocked ? null : candidateOn(progress, tracks.statuses, today, addDays(today, -1));
  let index = 0;
  for (const status of tracks.statuses) {
    index += 1;
    const next = tracks.statuses[index];
    if (today !== (next?.dueDate ?? addDays(facts.deadline, 1))) continue;
    const wasWorked = worked?.n === status.n && (worked.kind === 'planned' || next === undefined);
    tracks.close(status, today, wasWorked);
  }
  activate(step, facts, today, blocked, 'at_start');
}

/** The day itself: no-shows, then contacts in their order, then everything else that was recorded. */
function liveDay(step: Replay, facts: FollowUpFacts, today: CivilDate, contacts: readonly ContactFact[], rules: ScheduleRules): void {
  const settled =
    facts.bookings.length === 0 ? nothing : facts.bookings.filter(({ settledOn, madeOn }) => settledOn === today && madeOn <= today);
  let blocked = step.tracks.active === null;
  if (settled.some((booking) => isNoShow(booking, today) && booking.madeOn < today)) {
    step.progress.reContactSince = today;
    blocked = isBlocked(
      step,
      facts,
      today,
      facts.bookings.filter(({ madeOn }) => madeOn < today),
    );
    activate(step, facts, today, blocked, 'during');
  }
  for (const contact of contacts) {
    if (contact.on !== today || contact.result === 'void') continue;
    step.tracks.contact(contact);
    applyContact(step.progress, contact, step.tracks.active?.n ?? null, rules);
    activate(step, facts, today, blocked || isOver(step.progress), 'during');
  }
  if (facts.bookings.some((booking) => booking.madeOn === today)) applyBookingMade(step.progress);
  if (settled.some((booking) => isNoShow(booking, today) && booking.madeOn === today)) step.progress.reContactSince = today;
  if (facts.visits.some(({ on }) => on <= today)) step.visited = true;
  activate(step, facts, today, isBlocked(step, facts, today, facts.bookings), 'during');
}

function activate(step: Replay, facts: FollowUpFacts, today: CivilDate, blocked: boolean, when: 'at_start' | 'during'): void {
  const closed = blocked || today > facts.deadline || today < facts.firstImportedOn;
  step.tracks.activate(closed ? null : candidateOn(step.progress, step.tracks.statuses, today, today), today, when);
}

function isBlocked(step: Replay, facts: FollowUpFacts, today: CivilDate, bookings: readonly BookingFact[]): boolean {
  if (step.visited || isOver(step.progress) || exclusionOn(step.exclusions, today) !== null) return true;
  return bookingHoldOn(bookings, facts.deadline, today) !== null;
}

function isOver(progress: Progress): boolean {
  return progress.declined || progress.servicedElsewhere || progress.answered;
}

function isNoShow(booking: BookingFact, today: CivilDate): boolean {
  return bookingStatusOn(booking, today) === 'no_show';
}

function eventfulDays(
  facts: FollowUpFacts,
  exclusions: readonly Exclusion[],
  contacts: readonly ContactFact[],
  lastDay: CivilDate,
): CivilDate[] {
  const days = new Set<CivilDate | null | undefined>([facts.firstImportedOn, addDays(facts.deadline, 1)]);
  for (const { dueDate } of facts.attempts) days.add(dueDate);
  for (const { on, callBackOn, confirmedByImportOn } of contacts) days.add(on).add(addDays(on, 1)).add(callBackOn).add(confirmedByImportOn);
  for (const { madeOn, settledOn } of facts.bookings) days.add(madeOn).add(settledOn);
  for (const { from, to } of exclusions) days.add(from).add(to);
  for (const { on } of facts.visits) days.add(on);
  return [...days].filter((day) => day != null && day <= lastDay).sort() as CivilDate[];
}

function inOrder(one: ContactFact, other: ContactFact): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id - other.id;
}
