import { readArrivals } from '../../../../db/queries/figure-rows.ts';
import { readVehicleNames } from '../../../../db/queries/vehicle-names.ts';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import type { StoreContext } from '../../store-context.ts';
import { wasReached } from '../days/attempt-rows.ts';
import { perUser, placesPerUser } from '../days/per-user.ts';
import type { PeriodFacts } from '../days/period-figures.ts';

type Person = Dashboard['people'][number];

/**
 * Who did what: attempts followed up and bookings as the report counts them per person; of those attempts, the ones on time and the ones
 * where this person reached somebody; inquiries answered; who came, by who booked them by a contact or for an inquiry; missed attempts by whose vehicle it is now. Busiest first, nobody last.
 */
export function peopleRows(context: StoreContext, facts: PeriodFacts): Person[] {
  const people = new Map<string | null, Person>();
  function personOf(name: string | null): Person {
    const person = people.get(name) ?? { name, followedUp: 0, onTime: 0, reached: 0, booked: 0, shown: 0, missed: 0, inquiriesAnswered: 0 };
    people.set(name, person);
    return person;
  }

  const onTime = new Set(facts.attempts.filter(({ row }) => row.followedUp && row.onTime).map(({ place }) => place));
  const talked = placesPerUser(facts.contacts.filter(wasReached));
  const places = placesPerUser(facts.contacts);
  for (const { name, followedUp, booked, inquiries = 0 } of perUser(context, facts)) {
    const own = places.get(name) ?? new Set();
    Object.assign(personOf(name), {
      followedUp,
      booked,
      inquiriesAnswered: inquiries,
      onTime: [...own].filter((place) => onTime.has(place)).length,
      reached: talked.get(name)?.size ?? 0,
    });
  }
  for (const { name } of readArrivals(context.db.read, facts.from, facts.to)) personOf(name).shown += 1;
  const missed = facts.attempts.filter(({ row }) => row.missed);
  const names = readVehicleNames(context.db.read, [...new Set(missed.map(({ vehicleId }) => vehicleId))]);
  for (const { vehicleId } of missed) personOf(names.get(vehicleId)?.assignee ?? null).missed += 1;

  return [...people.values()].sort(
    (one, other) =>
      Number(one.name === null) - Number(other.name === null) || other.followedUp - one.followedUp || compareNames(one, other),
  );
}

function compareNames(one: Person, other: Person): number {
  return (one.name ?? '').localeCompare(other.name ?? '', 'id');
}
