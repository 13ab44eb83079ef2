import type { CustomerBooking, CustomerVisit } from '../../../../db/queries/customer-page.ts';
import type { ContactEntry } from '../../../../shared/contract/contacts.ts';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { addMonths, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { type ContactResult, RESULTS } from '../../../../shared/domain/follow-up-result.ts';

interface Happenings {
  contacts: readonly ContactEntry[];
  visits: readonly CustomerVisit[];
  bookings: readonly CustomerBooking[];
  today: CivilDate;
}

/** A customer in figures. One call about two vehicles is one contact; the answer to a message belongs to the message. */
export function customerNumbers({ contacts, visits, bookings, today }: Happenings): CustomerPage['numbers'] {
  const yearAgo = addMonths(today, -12);
  const counted = contacts.filter((contact) => contact.user !== null && contact.result !== 'void' && contact.correctedById === null);
  const kept = bookings.filter((booking) => booking.status !== 'rescheduled');
  return {
    visits: visits.length,
    lastVisitOn: visits.at(-1)?.date ?? null,
    spent12Months: visits.filter((visit) => visit.date > yearAgo).reduce((sum, visit) => sum + (visit.total ?? 0), 0),
    contacted: moments(counted.filter((contact) => !isAnswer(contact, counted))),
    answered: moments(counted.filter(isReached)),
    booked: kept.length,
    came: kept.filter((booking) => booking.status === 'shown' || booking.status === 'done').length,
  };
}

function moments(contacts: readonly ContactEntry[]): number {
  return new Set(contacts.map((contact) => contact.at)).size;
}

function isReached({ result }: ContactEntry): boolean {
  return result in RESULTS && RESULTS[result as ContactResult].reached;
}

function isAnswer(contact: ContactEntry, all: readonly ContactEntry[]): boolean {
  if (contact.channel !== 'whatsapp' || contact.result === 'sent') return false;
  return all.some((other) => other.result === 'sent' && other.at < contact.at && placeOf(other) === placeOf(contact));
}

function placeOf({ vehicleId, followUp, attempt }: ContactEntry): string {
  return JSON.stringify([vehicleId, followUp, attempt]);
}
