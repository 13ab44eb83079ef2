import { type PersonalContact, readBookingsMade } from '../../../../db/queries/figure-rows.ts';
import { readInquiriesAnswered, readInquiryBookings } from '../../../../db/queries/inquiry-work.ts';
import type { DayFigures } from '../../../../shared/contract/days.ts';
import type { StoreContext } from '../../store-context.ts';
import { placeOfContact } from './attempt-rows.ts';
import type { PeriodFacts } from './period-figures.ts';

/** The attempts that each person followed up, each once, by name. A contact outside the plan names its person, but follows nothing up. */
export function placesPerUser(contacts: readonly PersonalContact[]): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>();
  for (const contact of contacts) {
    const places = people.get(contact.userName) ?? new Set();
    people.set(contact.userName, places);
    if (contact.attempt !== null) places.add(placeOfContact(contact));
  }
  return people;
}

/** Attempts each person followed up, each once, and the bookings they made by it; inquiries they answered, and bookings they made for inquiries. */
export function perUser({ db }: StoreContext, { contacts, from, to }: PeriodFacts): DayFigures['perUser'] {
  const places = placesPerUser(contacts);
  const booked = countsByName(readBookingsMade(db.read, from, to));
  const inquiries = countsByName(readInquiriesAnswered(db.read, from, to));
  const inquiryBookings = countsByName(readInquiryBookings(db.read, from, to));
  return [...new Set([places, booked, inquiries, inquiryBookings].flatMap((counted) => [...counted.keys()]))]
    .map((name) => ({
      name,
      followedUp: places.get(name)?.size ?? 0,
      booked: booked.get(name) ?? 0,
      inquiries: inquiries.get(name) ?? 0,
      inquiryBookings: inquiryBookings.get(name) ?? 0,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'id'));
}

function countsByName(rows: readonly { name: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
