import { type PersonalContact, readBookingsMade } from '../../../../db/queries/figure-rows.ts';
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

/** Attempts each person followed up, each once, and the bookings they made. */
export function perUser({ db }: StoreContext, { contacts, from, to }: PeriodFacts): DayFigures['perUser'] {
  const booked = new Map<string, number>();
  for (const { name } of readBookingsMade(db.read, from, to)) booked.set(name, (booked.get(name) ?? 0) + 1);
  const places = placesPerUser(contacts);
  return [...new Set([...booked.keys(), ...places.keys()])]
    .map((name) => ({ name, followedUp: places.get(name)?.size ?? 0, booked: booked.get(name) ?? 0 }))
    .sort((one, other) => one.name.localeCompare(other.name, 'id'));
}
