import { addDays, type CivilDate } from '../civil-date.ts';
import { RESULTS } from '../contact/results.ts';
import type { ContactFact, PlannedAttempt, ScheduleRules } from './facts.ts';

/** How far the log has brought a step, apart from the calendar and from what holds it. */
export interface Progress {
  /** The highest attempt with a contact. */
  contacted: number;
  /** No further attempt before this day: the day after the last contact. */
  restUntil: CivilDate;
  /** The attempt that may start before its date (setting for `undelivered`). */
  atOnce: number | null;
  callBack: { attempt: number; on: CivilDate } | null;
  waiting: { attempt: number; since: CivilDate } | null;
  /** How the step stood before the message that waits: it stands so again when the message turns out to have gone to somebody else. */
  beforeMessage: Progress | null;
  /** Serviced here, but not recorded: waits for the next A2 import, whose day is null while unknown. */
  awaitingImport: { until: CivilDate | null } | null;
  reContactSince: CivilDate | null;
  declined: boolean;
  servicedElsewhere: boolean;
  /** The customer said how the visit was: nothing more is asked. */
  answered: boolean;
}

/** What is to be done on a day if nothing holds the step. */
export interface Candidate {
  n: number;
  kind: 'planned' | 'call_back' | 're_contact';
  /** Day it was promised or fell open; null for a planned attempt. */
  since: CivilDate | null;
}

const NO_DAY = '';

export function noProgress(): Progress {
  return {
    contacted: 0,
    restUntil: NO_DAY,
    atOnce: null,
    callBack: null,
    waiting: null,
    beforeMessage: null,
    awaitingImport: null,
    reContactSince: null,
    declined: false,
    servicedElsewhere: false,
    answered: false,
  };
}

/**
 * DOMAIN 3, rules 7, 9 and 10: the highest attempt whose date has come and that has no contact, unless a re-contact or
 * a kept call-back goes before it. `dueBy` is the day up to which dates have come; normally `day` itself.
 */
export function candidateOn(progress: Progress, attempts: readonly PlannedAttempt[], day: CivilDate, dueBy: CivilDate): Candidate | null {
  let come = 0;
  let last = 0;
  for (const { n, dueDate } of attempts) {
    if (n > last) last = n;
    if (dueDate <= dueBy && n > come) come = n;
  }
  if (progress.reContactSince !== null) return { n: Math.max(1, come), kind: 're_contact', since: progress.reContactSince };
  const { callBack, awaitingImport } = progress;
  if (callBack !== null) return day < callBack.on ? null : { n: callBack.attempt, kind: 'call_back', since: callBack.on };
  if (awaitingImport !== null && (awaitingImport.until === null || day < awaitingImport.until)) return null;
  if (day < progress.restUntil) return null;
  const n = Math.max(come, Math.min(progress.atOnce ?? 0, last)); // after the last there is nothing to bring forward
  return n > progress.contacted ? { n, kind: 'planned', since: null } : null;
}

/** Takes one entry of the log into account; `activeNow` is the attempt that was active when it was made. */
export function applyContact(progress: Progress, contact: ContactFact, activeNow: number | null, rules: ScheduleRules): void {
  if (contact.result === 'void') return;
  if (contact.result === 'wrong_number') applyWrongNumber(progress, contact, activeNow);
  else if (contact.result === 'sent' || RESULTS[contact.result].goOn) applyGoOn(progress, contact, activeNow, rules);
  else applyDecisive(progress, contact);
}

/** The attempt stays what it is, on another number (DOMAIN 4); a message that went to the wrong one has reached nobody who could answer. */
function applyWrongNumber(progress: Progress, { attempt }: ContactFact, activeNow: number | null): void {
  const { waiting, beforeMessage } = progress;
  if (activeNow === null && waiting?.attempt === attempt && beforeMessage !== null) Object.assign(progress, beforeMessage);
}

function applyGoOn(progress: Progress, contact: ContactFact, activeNow: number | null, rules: ScheduleRules): void {
  const { attempt, on, result } = contact;
  const overtaken = attempt !== activeNow && attempt < Math.max(activeNow ?? 0, progress.contacted);
  if (overtaken) {
    // The answer to a message of an attempt that the next one has followed already: nothing to wait for any more.
    if (progress.waiting?.attempt === attempt && result !== 'sent') progress.waiting = null;
    return;
  }
  const promised = progress.callBack !== null && on < progress.callBack.on ? progress.callBack : null;
  const before = { ...progress };
  takeNote(progress, contact);
  // Trying before the promised day does not break the promise.
  progress.callBack = promised;
  if (result === 'sent') {
    progress.waiting = { attempt, since: on };
    progress.beforeMessage = before;
  }
  if (result === 'undelivered' && rules.undeliveredAtOnce) {
    progress.restUntil = on;
    progress.atOnce = attempt + 1;
  }
}

function applyDecisive(progress: Progress, contact: ContactFact): void {
  takeNote(progress, contact);
  progress.awaitingImport = null;
  // An accepted offer is the booking's business, not a refusal.
  progress.declined = contact.result === 'declined' && contact.offerAnswer !== 'accepted';
  if (contact.result === 'call_back') progress.callBack = { attempt: contact.attempt, on: contact.callBackOn ?? contact.on };
  if (contact.result === 'answered') progress.answered = true;
  if (contact.result !== 'already_serviced') return;
  if (contact.servicedWhere === 'here') progress.awaitingImport = { until: contact.confirmedByImportOn ?? null };
  else progress.servicedElsewhere = true;
}

function takeNote(progress: Progress, { attempt, on }: ContactFact): void {
  progress.contacted = Math.max(progress.contacted, attempt);
  progress.restUntil = addDays(on, 1);
  progress.atOnce = null;
  progress.callBack = null;
  progress.waiting = null;
  progress.beforeMessage = null;
  progress.reContactSince = null;
}

/** A new booking ends what went before: a refusal, a promise, an open re-contact. */
export function applyBookingMade(progress: Progress): void {
  progress.declined = false;
  progress.callBack = null;
  progress.reContactSince = null;
}
