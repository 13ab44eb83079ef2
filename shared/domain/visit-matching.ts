import { addDays, type CivilDate } from './civil-date.ts';
import { type ContactEntryResult, RESULTS } from './contact/results.ts';

export interface MatchedVisit {
  date: CivilDate;
  /** The vehicle's other visits, in any order: a booking belongs to the first visit after it was made. */
  otherVisits?: readonly CivilDate[];
}

export interface MatchableBooking {
  id: number;
  madeOn: CivilDate;
  date: CivilDate;
  status: 'open' | 'shown' | 'done' | 'no_show' | 'cancelled' | 'rescheduled';
  /** Made by a logged contact; false for one made at the desk. */
  crm: boolean;
}

export interface MatchingRules {
  settleDays: number;
  influenceDays: number;
}

/** DOMAIN 5. */
const MATCHING_RULES: MatchingRules = { settleDays: 7, influenceDays: 30 };

export interface Attribution {
  kind: 'crm' | 'influenced' | 'walk_in';
  /** The booking that the visit settles. */
  bookingId: number | null;
}

/** The open booking that a visit settles, the earliest where several fit, or null (DOMAIN 5). */
export function matchVisit<Booking extends MatchableBooking>(
  visit: MatchedVisit,
  bookings: readonly Booking[],
  rules: Pick<MatchingRules, 'settleDays'> = MATCHING_RULES,
): Booking | null {
  const fitting = bookings.filter(
    (booking) =>
      (booking.status === 'open' || booking.status === 'shown') &&
      booking.madeOn <= visit.date &&
      visit.date <= addDays(booking.date, rules.settleDays) &&
      !(visit.otherVisits ?? []).some((other) => booking.madeOn <= other && other < visit.date),
  );
  return fitting.sort((one, other) => (one.date === other.date ? one.id - other.id : one.date < other.date ? -1 : 1))[0] ?? null;
}

/** How much of a visit is the CRM's doing (DOMAIN 5): contacts are the vehicle's effective entries. */
export function attributeVisit(
  visit: MatchedVisit,
  bookings: readonly MatchableBooking[],
  contacts: readonly { on: CivilDate; result: ContactEntryResult }[],
  rules: MatchingRules = MATCHING_RULES,
): Attribution {
  const booking = matchVisit(visit, bookings, rules);
  const bookingId = booking?.id ?? null;
  if (booking?.crm) return { kind: 'crm', bookingId };
  const since = addDays(visit.date, -rules.influenceDays);
  const reached = contacts.some(({ on, result }) => since <= on && on <= visit.date && isReached(result));
  return { kind: reached ? 'influenced' : 'walk_in', bookingId };
}

function isReached(result: ContactEntryResult): boolean {
  return result !== 'sent' && result !== 'void' && RESULTS[result].reached;
}
