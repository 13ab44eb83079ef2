import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { ContactEntryResult } from '../../../shared/domain/follow-up-result.ts';
import { attributeVisit, type MatchableBooking, type MatchingRules } from '../../../shared/domain/visit-matching.ts';

export interface SettledVisit {
  id: number;
  date: CivilDate;
  /** The booking that it has settled already, by an earlier import or by hand. */
  bookingId: number | null;
}

export interface VehicleWork {
  visits: readonly SettledVisit[];
  bookings: readonly MatchableBooking[];
  /** The vehicle's effective contacts. */
  contacts: readonly { on: CivilDate; result: ContactEntryResult }[];
}

export interface Settlement {
  visitId: number;
  kind: 'crm' | 'influenced' | 'walk_in';
  bookingId: number | null;
  /** The booking becomes `done` by this visit, now. */
  settlesNow: boolean;
}

/** What each visit of one vehicle settles and whose doing it is (DOMAIN 5), in the order of their dates. What is settled stays settled. */
export function settleVehicle(work: VehicleWork, rules: MatchingRules): Settlement[] {
  const taken = new Set(work.visits.map((visit) => visit.bookingId));
  const visits = [...work.visits].sort((one, other) => (one.date === other.date ? one.id - other.id : one.date < other.date ? -1 : 1));
  return visits.map((visit) => {
    const own = visit.bookingId === null ? undefined : work.bookings.find((booking) => booking.id === visit.bookingId);
    if (own?.crm) return { visitId: visit.id, kind: 'crm', bookingId: own.id, settlesNow: false };
    const free = visit.bookingId === null ? work.bookings.filter((booking) => !taken.has(booking.id)) : [];
    const otherVisits = visits.filter((other) => other !== visit).map((other) => other.date);
    const { kind, bookingId } = attributeVisit({ date: visit.date, otherVisits }, free, work.contacts, rules);
    if (bookingId !== null) taken.add(bookingId);
    return { visitId: visit.id, kind, bookingId: bookingId ?? visit.bookingId, settlesNow: bookingId !== null };
  });
}
