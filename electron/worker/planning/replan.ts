import type { WriteHandle } from '../../../db/handle.ts';
import { withFacts } from '../../../db/queries/follow-up-facts.ts';
import { planChanges } from '../../../db/queries/noted-changes.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { ScheduleRules } from '../../../shared/domain/follow-up-schedule.ts';
import type { StoreContext } from '../store-context.ts';
import { type Reachability, readReachability } from './contact-phone.ts';
import { syncExclusions } from './exclusions.ts';
import { readStoredRows, type StoredRow, storeRows } from './follow-up-rows.ts';
import { foresee, NOTHING_FORESEEN } from './foresee.ts';
import { planEvents } from './plan-events.ts';
import { type PlannedRow, planVehicle } from './plan-vehicle.ts';
import { type EventProgram, type PlanProgram, readActivePrograms, readEventPrograms } from './programs.ts';
import { readVehicleEvents, type VehicleEvents } from './vehicle-events.ts';
import { readSituations, type VehicleSituation } from './vehicle-situation.ts';

/** Vehicles per round: few enough for flat memory, many enough that the queries cost little each. */
const BATCH = 2000;

/**
 * Brings what is derived from the facts up to date: contact phone, exclusions, follow-ups with their next due day.
 * Belongs in the transaction of every change of facts; writes only what differs. Returns the number of vehicles.
 * `rules`: for settings that the running transaction has just written, because context.settings reads what was there before it.
 */
export function replanVehicles(
  context: StoreContext,
  vehicleIds: readonly number[] | 'all',
  onProgress?: (done: number, total: number) => void,
  rules: ScheduleRules = context.settings,
): number {
  const db = context.db.write;
  const { today } = context;
  const ids = vehicleIds === 'all' ? readAllIds(db) : [...new Set(vehicleIds)];
  planChanges.note(db, vehicleIds);
  const programs = readActivePrograms(db);
  const eventPrograms = readEventPrograms(db);
  for (let start = 0; start < ids.length; start += BATCH) {
    const vehicles = readSituations(db, ids.slice(start, start + BATCH));
    const reachable = readReachability(db, vehicles);
    storeContactPhones(db, vehicles, reachable);
    syncExclusions(db, vehicles, reachable, today);
    const happened = readVehicleEvents(db, vehicles, eventPrograms);
    const planned = vehicles.flatMap((vehicle) => planOf(vehicle, programs, happened.get(vehicle.id), eventPrograms));
    storeRows(db, readStoredRows(db, vehicles), withForeseen(db, planned, today, rules));
    onProgress?.(Math.min(start + BATCH, ids.length), ids.length);
  }
  return ids.length;
}

/** All steps that the programs foresee for a vehicle, from its dates and from what happened to it. */
export function planOf(
  vehicle: VehicleSituation,
  programs: readonly PlanProgram[],
  events: VehicleEvents | undefined,
  eventPrograms: readonly EventProgram[],
): PlannedRow[] {
  const planned = planVehicle(vehicle, programs);
  return events === undefined ? planned : [...planned, ...planEvents(vehicle, events, eventPrograms, planned)];
}

/** What has lapsed is never due again, whatever was logged: after some years that is nearly all, and its facts need not be read. */
function withForeseen(db: WriteHandle, planned: readonly PlannedRow[], today: CivilDate, rules: ScheduleRules): StoredRow[] {
  const running = planned.filter((row) => row.deadline >= today);
  const lapsed = planned.filter((row) => row.deadline < today).map((row) => ({ ...row, ...NOTHING_FORESEEN }));
  const known = withFacts(db, running);
  const due = running.flatMap((row, index) => {
    const followUp = known[index];
    return followUp ? [{ ...row, ...foresee(followUp.facts, today, rules) }] : [];
  });
  return [...lapsed, ...due];
}

function storeContactPhones(db: WriteHandle, vehicles: readonly VehicleSituation[], reachable: ReadonlyMap<number, Reachability>) {
  const update = db.prepare<[string | null, number]>('UPDATE vehicles SET contact_phone = ? WHERE id = ?');
  for (const vehicle of vehicles) {
    const phone = reachable.get(vehicle.id)?.phone ?? null;
    if (phone !== vehicle.contactPhone) update.run(phone, vehicle.id);
  }
}

function readAllIds(db: WriteHandle): number[] {
  return db
    .prepare<[], { id: number }>('SELECT id FROM vehicles ORDER BY id')
    .all()
    .map((row) => row.id);
}
