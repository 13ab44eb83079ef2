import { factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { insertUser } from '../../../db/queries/users.ts';
import type { BranchProfile, User } from '../../../shared/contract/branch.ts';
import { addDays, type CivilDate, type LocalDateTime, weekday } from '../../../shared/domain/civil-date.ts';
import { createChance } from '../../../shared/domain/seeded-random.ts';
import type { fixedClock } from '../clock.ts';
import { createContext } from '../create-context.ts';
import { replanVehicles } from '../planning/replan.ts';
import { requireDatabase, type Store, type StoreContext } from '../store-context.ts';
import { requireBooking } from '../use-cases/bookings/change-booking.ts';
import { storeCampaigns, storeTargets } from './campaigns.ts';
import { closeDay } from './evening.ts';
import { makeFleet } from './fleet.ts';
import { InquiryStory } from './inquiries.ts';
import { storeOwner, storePhone, storeVehicle } from './store-vehicle.ts';
import { foreseeWalkIns, type KnownVehicle, WorkshopBook } from './visits.ts';
import { type Desk, workDay } from './work-day.ts';

export const DEMO_PROFILE: BranchProfile = {
  code: '07781',
  name: 'Karawang',
  company: 'PT Contoh Motor (data contoh)',
  address: 'Jl. Contoh No. 1, Karawang',
  phone: '0267 555 0100',
  area: 'Jawa Barat',
  areaCoordinator: 'Koordinator Area Jawa Barat',
  timezone: 'Asia/Jakarta',
};

/** How much is made up; tests make less. */
export interface DemoSize {
  vehicles: number;
  daysBehind: number;
}

export const FULL_DEMO: DemoSize = { vehicles: 640, daysBehind: 365 };
const SEED = 7781;
/** Inquiries have a story of their own, so that the rest of the year stays as it was. */
const INQUIRY_SEED = 7782;
/** Sold before the branch began with the program, so that the first list is not empty. */
const DAYS_SOLD_BEFORE = 30;
/** The archive of reports reaches this far back; closing every day of the year would take most of the time. */
const CLOSED_DAYS = 45;

type Clock = ReturnType<typeof fixedClock>;

/** Lives through the year up to `now`; yields after each day. */
export async function* liveOneYear(
  store: Store,
  clock: Clock,
  now: LocalDateTime,
  { vehicles, daysBehind }: DemoSize,
): AsyncGenerator<{ done: number; total: number }> {
  const chance = createChance(SEED);
  const today = now.slice(0, 10);
  const start = addDays(today, -daysBehind);
  clock.set(`${start}T07:30`);
  const { pic, admins } = addUsers(store);
  const desks: Desk[] = admins.map((user) => ({ context: createContext(store, user), userId: user.id }));
  const fleet = makeFleet(chance, { count: vehicles, from: addDays(start, -DAYS_SOLD_BEFORE), days: daysBehind + DAYS_SOLD_BEFORE - 1 });
  const book = new WorkshopBook();
  const inquiries = pic.db.transaction(() => {
    storeTargets(pic, start, today);
    return new InquiryStory(createChance(INQUIRY_SEED), storeCampaigns(pic, today, daysBehind));
  });
  const known = new Map<number, KnownVehicle>();
  const customers = new Map<number, number>();
  let sold = 0;

  /** The PIC's morning: what was sold since the last import. */
  function importSales(context: StoreContext, day: CivilDate) {
    const ids: number[] = [];
    context.db.transaction(() => {
      for (let vehicle = fleet.vehicles[sold]; vehicle && vehicle.purchaseDate < day; vehicle = fleet.vehicles[sold]) {
        sold += 1;
        const owner = fleet.owners[vehicle.owner];
        const admin = admins[sold % admins.length];
        if (!owner || !admin) continue;
        const customerId = customers.get(vehicle.owner) ?? storeOwner(context, owner);
        customers.set(vehicle.owner, customerId);
        const id = storeVehicle(context, vehicle, customerId, admin.id);
        if (vehicle.bringer) storePhone(context, { vehicle_id: id }, vehicle.bringer.phone);
        known.set(id, { ...vehicle, id });
        ids.push(id);
      }
      replanVehicles(context, ids);
      indexVehicles(context.db.write, ids);
    });
    for (const { key, facts } of factsOfVehicles(context.db.read, ids)) {
      const vehicle = known.get(key.vehicleId);
      if (vehicle && facts.deadline > day) foreseeWalkIns(chance, book, vehicle, [{ stepNo: key.stepNo, deadline: facts.deadline }]);
    }
  }

  /** Four of five come as booked, some a few days later, the rest not at all. */
  function foresee(context: StoreContext, bookingId: number) {
    const booking = requireBooking(context, bookingId);
    const vehicle = known.get(booking.vehicle_id);
    if (!vehicle || booking.step_no === null) return;
    if (chance.happens(0.8)) book.expect(vehicle, booking.step_no, booking.date);
    else if (chance.happens(0.3)) book.expect(vehicle, booking.step_no, addDays(booking.date, chance.between(1, 4)));
  }

  let recorded = addDays(start, -1);
  for (let done = 0; done <= daysBehind; done += 1) {
    const day = addDays(start, done);
    if (weekday(day) !== 0 || day === today) {
      clock.set(`${day}T07:40`);
      importSales(pic, day);
      for (; recorded < addDays(day, -1); recorded = addDays(recorded, 1)) book.record(chance, pic, addDays(recorded, 1));
      const daysLeft = daysBehind - done;
      inquiries.live(desks, day, daysLeft === 0 ? now : `${day}T16:20`, known);
      workDay(chance, desks, {
        day,
        clock,
        leftLying: daysLeft === 0 || daysLeft > 5 ? 0.03 : daysLeft === 1 ? 0.6 : 0.3,
        lateLeftLying: daysLeft === 0 ? 0.75 : daysLeft > 5 ? 0.03 : 0.3,
        share: daysLeft === 0 ? 0.3 : 1,
        until: daysLeft === 0 ? now : `${day}T16:00`,
        countChats: daysLeft === 0,
        onBooking: (bookingId) => foresee(pic, bookingId),
      });
      if (day !== today && daysLeft <= CLOSED_DAYS) {
        clock.set(`${day}T16:35`);
        await closeDay(day, desks, pic);
      }
    }
    yield { done, total: daysBehind };
  }
  clock.set(now);
}

function addUsers(store: Store): { pic: StoreContext; admins: User[] } {
  const database = requireDatabase(store);
  return database.transaction(() => {
    const add = (name: string, role: User['role']) => insertUser(database.write, { name, role }, store.clock.instant());
    const pic = add('Asep Hidayat', 'pic');
    const admins = [add('Rina Wulandari', 'admin'), add('Dewi Anggraini', 'admin')];
    add('Budi Hartono', 'head');
    return { pic: createContext(store, pic), admins };
  });
}
