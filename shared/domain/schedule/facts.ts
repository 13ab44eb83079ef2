import type { CivilDate, LocalDateTime } from '../civil-date.ts';
import type { Channel, ContactEntryResult, OfferAnswer } from '../contact/results.ts';

/** An attempt of a step, n counting from 1, in the order of their dates. */
export interface PlannedAttempt {
  n: number;
  dueDate: CivilDate;
  channel: Channel;
}

/** An effective entry of the log (see effectiveContacts). A WhatsApp answer is a later entry of the same attempt. */
export interface ContactFact {
  id: number;
  attempt: number;
  on: CivilDate;
  at: LocalDateTime;
  channel: Channel;
  result: ContactEntryResult;
  offerAnswer?: OfferAnswer;
  callBackOn?: CivilDate;
  servicedWhere?: 'elsewhere' | 'here';
  /** The first A2 import applied after an already_serviced 'here'. */
  confirmedByImportOn?: CivilDate;
  /** Written by the system, not by a person: keeps the schedule but is no follow-up of that day (DOMAIN 3, rule 9). */
  bySystem?: boolean;
}

export interface BookingFact {
  madeOn: CivilDate;
  date: CivilDate;
  status: 'open' | 'shown' | 'done' | 'no_show' | 'cancelled' | 'rescheduled';
  /** The day it left 'open'. */
  settledOn?: CivilDate;
}

/** A visit that claims this step. */
export interface VisitFact {
  on: CivilDate;
}

export interface Exclusion {
  reason: 'no_consent' | 'blacklisted' | 'sold' | 'no_phone';
  from: CivilDate;
  /** Exclusive; null: still. */
  to: CivilDate | null;
}

/** All that the state of one step of one vehicle depends on (DOMAIN 3). */
export interface FollowUpFacts {
  deadline: CivilDate;
  attempts: readonly PlannedAttempt[];
  firstImportedOn: CivilDate;
  contacts: readonly ContactFact[];
  bookings: readonly BookingFact[];
  visits: readonly VisitFact[];
  exclusions: readonly Exclusion[];
  /** From this day on nobody is asked to do anything about it: its program was switched off. What was logged stays. */
  restsSince?: CivilDate | null;
}

export interface ScheduleRules {
  /** DOMAIN 4, `undelivered`: the next attempt at once instead of on its date. */
  undeliveredAtOnce: boolean;
}

export type StepState = 'done' | 'excluded' | 'booked' | 'awaiting_show' | 'declined' | 'lapsed' | 'open';

export interface ActiveAttempt {
  n: number;
  channel: Channel;
  /** The day since which it is to be done; late by today - dueDate. */
  dueDate: CivilDate;
  /** After a no-show (DOMAIN 3, rule 10). */
  reContact: boolean;
}

export interface AttemptStatus {
  n: number;
  /** As planned. */
  dueDate: CivilDate;
  channel: Channel;
  /** First and last day on which it was active; activeTo is null while it is. */
  activeFrom: CivilDate | null;
  activeTo: CivilDate | null;
  outcome: 'contacted' | 'missed' | 'unplanned' | 'skipped' | 'pending';
  /** Days with a contact by a person, each once. */
  contactedOn: CivilDate[];
  /** Those of contactedOn that were on its date or the day after (DOMAIN 6). */
  onTimeOn: CivilDate[];
  missedOn: CivilDate | null;
}

export interface DerivedStep {
  /** Its program is switched off on that day: nothing is asked for, whatever the state. */
  resting: boolean;
  state: StepState;
  /** Of 'excluded'. */
  reason?: Exclusion['reason'];
  active: ActiveAttempt | null;
  /** A sent WhatsApp message without an answer. */
  waitingForAnswer: { attempt: number; since: CivilDate } | null;
  /** A promised call-back that has not been kept yet, today, before or after. */
  callBackOn: CivilDate | null;
  /** Of a lapsed step: a call-back promised for a day after its deadline. The promise was to a person, and outlives the step. */
  promisedBeyond: CivilDate | null;
  /** The next day after this one on which something becomes active if nothing more is logged. */
  nextDue: CivilDate | null;
  servicedElsewhere?: boolean;
  attempts: AttemptStatus[];
}
