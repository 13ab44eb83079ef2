import { addDays, type CivilDate, daysBetween, type LocalDateTime } from './civil-date.ts';
import type { Channel } from './contact/results.ts';
import { type Conversion, deriveInquiry, type InquiryContactFact, type InquiryResult } from './inquiry.ts';

/** A contact with what it says of a lost inquiry. */
export interface InquiryContact extends InquiryContactFact {
  lostReason: string | null;
}

/** What stands of an inquiry besides its contacts. */
export interface InquiryFrame {
  at: LocalDateTime;
  channel: string;
  /** Since when it is worked on again; null: it never was settled by mistake. */
  reopenedAt: LocalDateTime | null;
  /** The last contact that was logged before; it and those before it settle nothing any more. */
  reopenedAfter: number | null;
}

export interface InquiryStanding {
  status: 'open' | 'booked' | 'lost';
  lostReason: string | null;
  settledAt: LocalDateTime | null;
  firstResponseAt: LocalDateTime | null;
}

/** Who calls or stands at the desk is answered by whoever notes the inquiry. */
const ANSWERED_AT_ONCE: ReadonlySet<string> = new Set(['phone', 'walk_in']);

/**
 * Results that stop the clock of the first response (DOMAIN 7): whatever reached the inquirer, be it a message in the chat (`sent`), a
 * talk (`answered`, `call_back`, `booked`, `lost`) or a call that rang without being taken (`no_answer`): the clock measures the branch, not
 * whether the inquirer has the time. `unreachable` and `wrong_number` reached nobody, so that another way must still be found.
 */
const RESPONSES: ReadonlySet<InquiryResult> = new Set(['sent', 'answered', 'call_back', 'booked', 'lost', 'no_answer']);

/** What an inquiry has come to, from nothing but its contacts: settled by the first `booked` or `lost` since it was last reopened. */
export function inquiryStanding(frame: InquiryFrame, contacts: readonly InquiryContact[]): InquiryStanding {
  const inOrder = contacts.toSorted((one, other) => one.id - other.id);
  const settling = currentOf(frame, inOrder).find(({ result }) => result === 'booked' || result === 'lost');
  const response = inOrder.find(({ result }) => RESPONSES.has(result));
  return {
    status: settling === undefined ? 'open' : settling.result === 'lost' ? 'lost' : 'booked',
    lostReason: settling?.lostReason ?? null,
    settledAt: settling?.at ?? null,
    firstResponseAt: ANSWERED_AT_ONCE.has(frame.channel) ? frame.at : (response?.at ?? null),
  };
}

/** What is to be done next with an open inquiry, today or on a later day. */
export interface NextContact {
  attempt: number;
  channel: Channel;
  dueDate: CivilDate;
  /** Days since then; 0 today and before. */
  late: number;
}

/**
 * The next contact that the booking conversion asks for, from the day of the inquiry or of its reopening; null: none. A call-back that was
 * promised is kept also after the conversion's end.
 *
 * `restrained`: the inquirer is a customer who withdrew consent or is blacklisted. Who asks may be answered, so the first contact and a
 * promised call-back stand; but nobody goes on asking such a person of their own accord.
 */
export function nextContact(
  frame: InquiryFrame,
  contacts: readonly InquiryContact[],
  conversion: Conversion | null,
  today: CivilDate,
  { restrained }: { restrained: boolean },
): NextContact | null {
  const current = currentOf(frame, contacts);
  if (inquiryStanding(frame, contacts).status !== 'open' || conversion === null) return null;
  const rules = restrained ? { ...conversion, attempts: conversion.attempts.slice(0, 1) } : conversion;
  const at = frame.reopenedAt ?? frame.at;
  const step = deriveInquiry({ at, contacts: current, bookings: [] }, rules, today);
  if (step.active) return dueOn(step.active, today);
  const promise = step.callBackOn ?? (step.state === 'lapsed' ? unkeptPromise(current) : null);
  if (promise !== null) return dueOn({ n: attemptOf(frame, contacts, conversion, today), channel: 'call', dueDate: promise }, today);
  if (step.state === 'lapsed' && !restrained) return dueOn(decision(step.attempts, at, conversion), today);
  const { nextDue } = step;
  const coming = nextDue === null ? undefined : step.attempts.findLast(({ dueDate }) => dueDate <= nextDue);
  return nextDue === null || coming === undefined ? null : dueOn({ ...coming, dueDate: nextDue }, today);
}

/** As which attempt a contact made today counts: the one that is due, else that of the message waiting for an answer, else the newest. */
export function attemptOf(
  frame: InquiryFrame,
  contacts: readonly InquiryContact[],
  conversion: Conversion | null,
  today: CivilDate,
): number {
  const current = currentOf(frame, contacts);
  const step = conversion && deriveInquiry({ at: frame.reopenedAt ?? frame.at, contacts: current, bookings: [] }, conversion, today);
  return step?.active?.n ?? step?.waitingForAnswer?.attempt ?? Math.max(1, ...current.map(({ attempt }) => attempt));
}

function currentOf<Contact extends { id: number }>({ reopenedAfter }: InquiryFrame, contacts: readonly Contact[]): Contact[] {
  return contacts.filter(({ id }) => id > (reopenedAfter ?? 0));
}

/** After the conversion's end the last contact stays due: an inquiry ends booked or lost with a reason (DOMAIN 7), never by being forgotten. */
function decision(attempts: readonly { n: number }[], at: LocalDateTime, { deadlineDays }: Conversion) {
  return { n: Math.max(1, ...attempts.map(({ n }) => n)), channel: 'call', dueDate: addDays(at.slice(0, 10), deadlineDays) } as const;
}

/** The day of a promised call-back on or after which nobody has spoken or written to the inquirer yet. */
function unkeptPromise(contacts: readonly InquiryContact[]): CivilDate | null {
  const promise = contacts.toSorted((one, other) => one.id - other.id).findLast(({ result }) => result === 'call_back');
  const day = promise?.callBackAt?.slice(0, 10);
  return promise && day && !contacts.some(({ id, at }) => id > promise.id && at.slice(0, 10) >= day) ? day : null;
}

function dueOn({ n, channel, dueDate }: { n: number; channel: Channel; dueDate: CivilDate }, today: CivilDate): NextContact {
  return { attempt: n, channel, dueDate, late: Math.max(0, daysBetween(dueDate, today)) };
}
