import { addDays, type CivilDate, weekday } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';
import { createFactory, type Motorcycle, makePlate } from './motorcycles.ts';
import { type Address, createPhoneBook, makeAddress, makePerson, OCCUPATIONS, type Person } from './people.ts';

export interface DemoOwner extends Person, Address {
  /** As written in the file; null: nothing that could be a number. */
  phone: string | null;
  occupation: string;
  consent: boolean;
  ktpLast4: string;
}

export interface DemoVehicle extends Motorcycle {
  /** Index into the owners; two vehicles may share one. */
  owner: number;
  purchaseDate: CivilDate;
  plate: string;
  salesperson: string;
  kmPerDay: number;
  bringer: (Person & { relation: string; phone: string }) | null;
}

export interface Fleet {
  owners: DemoOwner[];
  /** In the order of their purchase. */
  vehicles: DemoVehicle[];
}

const SALESPEOPLE = ['FLP Kartika', 'FLP Rina', 'FLP Dimas', 'FLP Yoga'] as const;
const RELATIONS = ['Anak', 'Suami', 'Istri', 'Adik'] as const;

/** `count` motorcycles sold in the `days` from `from` on, more and more of them, never on a Sunday. */
export function makeFleet(chance: Chance, { count, from, days }: { count: number; from: CivilDate; days: number }): Fleet {
  const build = createFactory(chance);
  const nextPhone = createPhoneBook(chance);
  const owners: DemoOwner[] = [];
  const vehicles: DemoVehicle[] = [];
  for (let n = 0; n < count; n += 1) {
    const isSecond = owners.length > 0 && chance.happens(0.06);
    const owner = isSecond ? chance.between(0, owners.length - 1) : owners.push(makeOwner(chance, nextPhone)) - 1;
    const sold = addDays(from, Math.floor(days * (n / count) ** 0.66));
    vehicles.push({
      ...build(),
      owner,
      purchaseDate: weekday(sold) === 0 ? addDays(sold, -1) : sold,
      plate: makePlate(chance),
      salesperson: chance.pick(SALESPEOPLE),
      kmPerDay: chance.between(12, 34),
      bringer: chance.happens(0.15) ? { ...makePerson(chance), relation: chance.pick(RELATIONS), phone: nextPhone() } : null,
    });
  }
  return { owners, vehicles };
}

function makeOwner(chance: Chance, nextPhone: () => string): DemoOwner {
  return {
    ...makePerson(chance),
    ...makeAddress(chance),
    phone: chance.happens(0.97) ? nextPhone() : null,
    occupation: chance.pick(OCCUPATIONS),
    consent: chance.happens(0.96),
    ktpLast4: String(chance.between(0, 9999)).padStart(4, '0'),
  };
}
