import type { BranchDatabase } from '../../../db/open.ts';
import { insertRows } from '../../../db/queries/import-rows.ts';
import { writePassword } from '../../../db/queries/passwords.ts';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { writeSetting } from '../../../db/queries/settings.ts';
import { insertUser } from '../../../db/queries/users.ts';
import { type Fleet, makeFleet } from '../../../electron/worker/demo/fleet.ts';
import { DAYS_UNTIL_PLATE } from '../../../electron/worker/demo/motorcycles.ts';
import { DEMO_PROFILE } from '../../../electron/worker/demo/one-year.ts';
import { makePerson } from '../../../electron/worker/demo/people.ts';
import { planVehicle } from '../../../electron/worker/planning/plan-vehicle.ts';
import { readActivePrograms } from '../../../electron/worker/planning/programs.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { settleVisits } from '../../../electron/worker/visits/settle-visits.ts';
import { addDays, daysBetween } from '../../../shared/domain/civil-date.ts';
import { frameKey } from '../../../shared/domain/frame-number.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import { normalisePhone } from '../../../shared/domain/phone.ts';
import { type Chance, createChance } from '../../../shared/domain/seeded-random.ts';
import { BENCH_DAY, BENCH_SEED, type BranchSize, DAYS_BEHIND } from './branch-size.ts';
import { emptyHistory, type History } from './facts.ts';
import { liveInquiries } from './live-inquiries.ts';
import { type LivingVehicle, liveLater, liveStep } from './live-vehicle.ts';
import { writeHistory } from './write-history.ts';

/** Sign in as her in the window; PASSWORD is everybody's. */
export const BENCH_PIC = 'Dewi Anggraini';

/**
 * Fills an empty branch with ten years: vehicles and what was logged, booked and serviced are made up and written in bulk; all that is
 * derived (due dates, exclusions, contact phones, attributions, the search) is then derived by the program itself.
 */
export function fillBranch(context: StoreContext, size: BranchSize, passwordHash: string, say: (line: string) => void): void {
  const { db } = context;
  const chance = createChance(BENCH_SEED);
  const users = addUsers(db, passwordHash, context.store.clock.instant());
  const fleet = makeFleet(chance, { count: size.vehicles, from: addDays(BENCH_DAY, -DAYS_BEHIND), days: DAYS_BEHIND - 1 });
  const vehicles = writeFleet(chance, db, fleet, users);
  const history = live(chance, context, vehicles, size, users);
  say(
    `${vehicles.length} vehicles, ${history.contacts.length} contacts, ${history.bookings.length} bookings, ${history.visits.length} visits`,
  );
  writeHistory(db, history);
  db.transaction(() => writeConsequences(db, history));
  const ids = vehicles.map(({ id }) => id);
  say('who brought each visit');
  db.transaction(() => settleVisits(context, ids));
  say('due dates');
  db.transaction(() => replanVehicles(context, 'all'));
  say('search');
  db.transaction(() => indexVehicles(db.write, 'all'));
  writeSetting(db.write, 'waitingMessagesSettledOn', addDays(BENCH_DAY, -1), context.store.clock.instant());
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
}

function addUsers(db: BranchDatabase, hash: string, instant: string): number[] {
  return db.transaction(() => {
    const add = (name: string, role: 'admin' | 'pic' | 'head') => {
      const { id } = insertUser(db.write, { name, role }, instant);
      writePassword(db.write, id, { hash, mustChange: false });
      return id;
    };
    add(BENCH_PIC, 'pic');
    add('Budi Hartono', 'head');
    return [add('Rina Wulandari', 'admin'), add('Asep Hidayat', 'admin')];
  });
}

function writeFleet(chance: Chance, db: BranchDatabase, fleet: Fleet, users: readonly number[]): LivingVehicle[] {
  let nextPhone = 0;
  const firstSale = new Map<number, string>();
  for (const { owner, purchaseDate } of fleet.vehicles) if (!firstSale.has(owner)) firstSale.set(owner, purchaseDate);
  const customers = fleet.owners.map((owner, index) => {
    // With lists of a hundred names alone, hundreds of customers would be called the same.
    const name = `${owner.name} ${makePerson(chance).name.split(' ').at(-1)}`;
    return {
      id: index + 1,
      name,
      name_key: nameKey(name),
      gender: owner.gender,
      birth_date: null,
      ktp_last4: owner.ktpLast4,
      address: owner.address,
      village: null,
      district: owner.district,
      city: owner.city,
      postal_code: null,
      occupation: owner.occupation,
      email: null,
      note: null,
      blacklisted_on: null,
      source: 'cdb' as const,
      created_on: firstSale.get(index) ?? BENCH_DAY,
    };
  });
  const phoneOf = (written: string, holder: { customer_id: number | null; vehicle_id: number | null }) => {
    nextPhone += 1;
    return {
      id: nextPhone,
      ...holder,
      number: normalisePhone(written),
      written,
      position: 1,
      flagged_bad_on: null,
      source: 'cdb' as const,
    };
  };
  const phones = fleet.owners.map(({ phone }, index) => phoneOf(phone ?? '0', { customer_id: index + 1, vehicle_id: null }));
  const consents = fleet.owners.map(({ consent }, index) => ({
    id: index + 1,
    customer_id: index + 1,
    purpose: 'service_reminder' as const,
    granted: consent ? 1 : 0,
    at: `${firstSale.get(index) ?? BENCH_DAY}T07:40:00`,
    user_id: null,
    how: 'cdb',
    text_version: null,
  }));
  const vehicles = fleet.vehicles.map((vehicle, index) => {
    const id = index + 1;
    if (vehicle.bringer) phones.push(phoneOf(vehicle.bringer.phone, { customer_id: null, vehicle_id: id }));
    return {
      id,
      customer_id: vehicle.owner + 1,
      engine_number: vehicle.engineNumber,
      frame_number: vehicle.frameNumber,
      frame_key: frameKey(vehicle.frameNumber),
      plate: daysBetween(vehicle.purchaseDate, BENCH_DAY) >= DAYS_UNTIL_PLATE ? vehicle.plate : null,
      type_code: vehicle.typeCode,
      model: vehicle.model,
      color: vehicle.color,
      purchase_date: vehicle.purchaseDate,
      dealer_code: DEMO_PROFILE.code,
      dealer_name: 'DEALER CONTOH',
      salesperson: vehicle.salesperson,
      bringer_name: vehicle.bringer?.name ?? null,
      bringer_relation: vehicle.bringer?.relation ?? null,
      contact_phone: null,
      sold_on: null,
      source: 'cdb' as const,
      first_imported_on: addDays(vehicle.purchaseDate, 1) > BENCH_DAY ? BENCH_DAY : addDays(vehicle.purchaseDate, 1),
      last_visit_on: null,
      last_odometer_km: null,
      assigned_to: users[index % users.length] ?? null,
    };
  });
  db.transaction(() => {
    insertRows(db.write, 'customers', customers);
    insertRows(db.write, 'vehicles', vehicles);
    insertRows(db.write, 'phones', phones);
    insertRows(db.write, 'consents', consents);
  });
  return fleet.vehicles.map((vehicle, index) => {
    const owner = fleet.owners[vehicle.owner];
    return {
      ...vehicle,
      id: index + 1,
      customerId: vehicle.owner + 1,
      // Who may not or cannot be contacted has no log.
      phone: owner?.consent ? (normalisePhone(owner.phone ?? vehicle.bringer?.phone ?? '') ?? '') : '',
      userId: users[index % users.length] ?? 0,
    };
  });
}

function live(
  chance: Chance,
  context: StoreContext,
  vehicles: readonly LivingVehicle[],
  size: BranchSize,
  users: readonly number[],
): History {
  const programs = readActivePrograms(context.db.read);
  const attemptsOf = new Map(programs.map(({ id, attempts }) => [id, attempts]));
  const history = emptyHistory();
  for (const vehicle of vehicles) {
    const situation = { ...vehicle, firstImportedOn: '', lastVisitOn: null, soldOn: null, blacklistedOn: null, consentRefusedOn: null };
    for (const step of planVehicle({ ...situation, contactPhone: vehicle.phone }, programs)) {
      const isReachable = vehicle.phone !== '' && !history.refused.has(vehicle.customerId) && !history.badNumbers.has(vehicle.customerId);
      if (step.first_due > BENCH_DAY || history.sold.has(vehicle.id)) break;
      liveStep(chance, vehicle, step, isReachable ? (attemptsOf.get(step.program_id) ?? []) : [], history);
    }
    liveLater(chance, vehicle, history);
  }
  if (vehicles.length > 0) liveInquiries(chance, size.inquiries, vehicles, users, history);
  return history;
}

/** What contacts made known of vehicles, consent and numbers (DOMAIN 4). */
function writeConsequences({ raw }: BranchDatabase, { sold, refused, badNumbers }: History): void {
  const setSold = raw.prepare('UPDATE vehicles SET sold_on = ? WHERE id = ?');
  for (const [vehicleId, day] of sold) setSold.run(day, vehicleId);
  const withdraw = raw.prepare(
    `INSERT INTO consents (customer_id, purpose, granted, at, user_id, how) VALUES (?, 'service_reminder', 0, ?, ?, 'contact')`,
  );
  for (const [customerId, { at, userId }] of refused) withdraw.run(customerId, at, userId);
  const flag = raw.prepare('UPDATE phones SET flagged_bad_on = ? WHERE customer_id = ?');
  for (const [customerId, day] of badNumbers) flag.run(day, customerId);
}
