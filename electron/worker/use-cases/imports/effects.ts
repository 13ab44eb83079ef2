import type { CustomerRow, VehicleRow, VisitRow } from '../../../../db/queries/import-rows.ts';
import { readVisitWork } from '../../../../db/queries/visit-work.ts';
import type { ImportOutcome } from '../../../../shared/contract/imports.ts';
import { isProvisionalEngineNumber } from '../../../../shared/domain/engine-number.ts';
import { planVehicle } from '../../planning/plan-vehicle.ts';
import { type PlanProgram, readActivePrograms } from '../../planning/programs.ts';
import type { StoreContext } from '../../store-context.ts';
import { settleVehicle } from '../../visits/settlement.ts';
import type { Draft } from './draft.ts';
import { countNewSteps, situationOf } from './new-steps.ts';
import { hasNoNumber } from './outcome.ts';
import type { ReadFile } from './read-file.ts';
import type { Workspace } from './workspace.ts';

/** What follows from an import beyond its rows, told before anything is written. Hands out `pause` between its parts. */
export function* effectsOf<Pause>(
  context: StoreContext,
  space: Workspace,
  files: readonly ReadFile[],
  pause: Pause,
): Generator<Pause, ImportOutcome['effects']> {
  const programs = readActivePrograms(context.db.read);
  const newlyScheduled = yield* countNewSteps(context, space, pause);
  const visitsClosingSteps = countClosingVisits(space, programs);
  yield pause;
  const bookingsSettled = countSettledBookings(context, space);
  yield pause;
  return {
    newlyScheduled,
    visitsClosingSteps,
    bookingsSettled,
    prospectsRecognised: countAdoptions(space.vehicles()),
    ownValuesChanged: space.own.changed().length,
    handCorrectionsKept: space.handCorrectionsKept(),
    possibleDuplicates: countPossibleDuplicates(space.customers(), space),
    unusablePhones: files.reduce((sum, file) => sum + (file.kind === 'cdb' ? file.rows.filter(hasNoNumber).length : 0), 0),
  };
}

/** New visits that name a step which the vehicle's KPB program has (DOMAIN 5). */
function countClosingVisits(space: Workspace, programs: readonly PlanProgram[]): number {
  const kpb = programs.filter((program) => program.code === 'KPB');
  const vehicles = new Map([...space.vehicles()].map((draft) => [draft.now.id, draft.now]));
  const stepsByVehicle = new Map<number, Set<number>>();
  let count = 0;
  for (const { before, now } of space.visits()) {
    if (now.kpb_step === null || before?.kpb_step === now.kpb_step) continue;
    const vehicle = vehicles.get(now.vehicle_id);
    if (!vehicle) continue;
    const steps = stepsByVehicle.get(vehicle.id) ?? new Set(planVehicle(situationOf(vehicle, null), kpb).map((step) => step.step_no));
    stepsByVehicle.set(vehicle.id, steps);
    if (steps.has(now.kpb_step)) count += 1;
  }
  return count;
}

/** As `settleVisits` will settle them: what is stored, with the visits of this import. */
function countSettledBookings(context: StoreContext, space: Workspace): number {
  const newVisits = new Map<number, Draft<VisitRow>[]>();
  for (const draft of space.visits()) {
    if (draft.now === draft.before) continue;
    const known = newVisits.get(draft.now.vehicle_id);
    if (known) known.push(draft);
    else newVisits.set(draft.now.vehicle_id, [draft]);
  }
  const { settings } = context;
  let count = 0;
  for (const [vehicleId, stored] of readVisitWork(context.db.read, [...newVisits.keys()])) {
    const visits = new Map(stored.visits.map((visit) => [visit.id, visit]));
    for (const { now } of newVisits.get(vehicleId) ?? [])
      visits.set(now.id, { id: now.id, date: now.date, bookingId: now.booking_id, attribution: now.attribution });
    count += settleVehicle({ ...stored, visits: [...visits.values()] }, settings).filter((one) => one.settlesNow).length;
  }
  return count;
}

/** Vehicles that somebody booked for before any file told of them, and that these files name. */
function countAdoptions(vehicles: Iterable<Draft<VehicleRow>>): number {
  let count = 0;
  for (const { before, now } of vehicles)
    if (before !== null && isProvisionalEngineNumber(before.engine_number) && !isProvisionalEngineNumber(now.engine_number)) count += 1;
  return count;
}

/** Only equal names are looked for here, by an index; the list of duplicates compares alike ones. */
function countPossibleDuplicates(customers: Iterable<Draft<CustomerRow>>, space: Workspace): number {
  let count = 0;
  for (const { before, now } of customers) if (before === null && space.hasNamesake(now.name_key)) count += 1;
  return count;
}
