import { addDays, type CivilDate, type LocalDateTime } from './civil-date.ts';
import type { BookingFact, DerivedStep } from './follow-up-schedule.ts';
import { deriveStep } from './follow-up-schedule.ts';
import type { ContactFact, PlannedAttempt } from './schedule/facts.ts';
import type { AttemptRule } from './schedule/plan.ts';

/** What came of speaking or writing to an inquirer. */
export type InquiryResult = 'booked' | 'lost' | 'call_back' | 'answered' | 'no_answer' | 'unreachable' | 'wrong_number' | 'sent';

export interface FirstResponse {
  /** `waiting` and `overdue`: nobody has answered yet; `in_time` and `late`: somebody has. */
  state: 'waiting' | 'overdue' | 'in_time' | 'late';
  /** Until the first response, or until now. */
  minutes: number;
  dueAt: LocalDateTime;
}

/** How quickly an inquiry was answered, against the goal of 2 hours (DOMAIN 7; setting). A response exactly at the goal is in time. */
export function firstResponse(
  at: LocalDateTime,
  respondedAt: LocalDateTime | null,
  now: LocalDateTime,
  goalMinutes: number,
): FirstResponse {
  const minutes = Math.max(0, Math.floor((millisecondsOf(respondedAt ?? now) - millisecondsOf(at)) / 60_000));
  const isWithin = minutes <= goalMinutes;
  const state = respondedAt === null ? (isWithin ? 'waiting' : 'overdue') : isWithin ? 'in_time' : 'late';
  return { state, minutes, dueAt: localAt(millisecondsOf(at) + goalMinutes * 60_000) };
}

export interface InquiryContactFact {
  id: number;
  attempt: number;
  at: LocalDateTime;
  channel: 'whatsapp' | 'call';
  result: InquiryResult;
  callBackAt: LocalDateTime | null;
}

/** The booking conversion's attempts, counted from the day of the inquiry like any program's from its anchor (DOMAIN 3): deadline and days before it. */
export interface Conversion {
  deadlineDays: number;
  attempts: readonly AttemptRule[];
}

/** What an open inquiry asks for on a day, by the same schedule as every follow-up (DOMAIN 3). */
export function deriveInquiry(
  inquiry: { at: LocalDateTime; contacts: readonly InquiryContactFact[]; bookings: readonly BookingFact[] },
  conversion: Conversion,
  today: CivilDate,
): DerivedStep {
  const day = inquiry.at.slice(0, 10);
  const deadline = addDays(day, conversion.deadlineDays);
  const attempts: PlannedAttempt[] = conversion.attempts.map(({ n, daysBefore, channel }) => ({
    n,
    channel,
    dueDate: addDays(deadline, -daysBefore),
  }));
  const facts = {
    deadline,
    attempts,
    firstImportedOn: day,
    contacts: inquiry.contacts.map(factOf),
    bookings: inquiry.bookings,
    visits: [],
    exclusions: [],
  };
  return deriveStep(facts, today, { undeliveredAtOnce: false });
}

/** What an inquirer said, as the schedule knows results: who answered without deciding is asked again by the next attempt. */
function factOf({ id, attempt, at, channel, result, callBackAt }: InquiryContactFact): ContactFact {
  const known = { answered: 'no_answer', lost: 'declined' } as const;
  const scheduled = result === 'answered' || result === 'lost' ? known[result] : result;
  const fact = { id, attempt, at, on: at.slice(0, 10), channel, result: scheduled } as const;
  return callBackAt === null ? fact : { ...fact, callBackOn: callBackAt.slice(0, 10) };
}

/** Local date-times are compared as if they were UTC: only their distance matters. */
function millisecondsOf(at: LocalDateTime): number {
  return Date.parse(`${at.length === 16 ? `${at}:00` : at}Z`);
}

function localAt(milliseconds: number): LocalDateTime {
  return new Date(milliseconds).toISOString().slice(0, 19);
}
