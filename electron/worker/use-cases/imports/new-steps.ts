import type { ReadHandle } from '../../../../db/handle.ts';
import type { VehicleRow, VisitRow } from '../../../../db/queries/import-rows.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { FollowedEvent } from '../../../../shared/domain/follow-up-schedule.ts';
import { readStoredRows } from '../../planning/follow-up-rows.ts';
import { type EventProgram, type PlanProgram, readActivePrograms, readEventPrograms } from '../../planning/programs.ts';
import { planOf } from '../../planning/replan.ts';
import { readVehicleEvents, readVisitDays, type VehicleEvents } from '../../planning/vehicle-events.ts';
import type { VehicleSituation } from '../../planning/vehicle-situation.ts';
import type { StoreContext } from '../../store-context.ts';
import { changedColumns, type Draft } from './draft.ts';
import type { Workspace } from './workspace.ts';

/** Vehicles between two pauses. */
const BATCH = 2000;

interface Programs {
  vehicle: readonly PlanProgram[];
  events: readonly EventProgram[];
}
type ChangedVisits = ReadonlyMap<number, readonly VisitRow[]>;

/**
 * Steps that planning will add for the vehicles and visits as the import leaves them, as far as their deadline is not past: those of the
 * vehicles' own dates, those that follow a visit, and those of a missed booking whose step is planned no more.
 */
export function* countNewSteps<Pause>(context: StoreContext, space: Workspace, pause: Pause): Generator<Pause, number> {
  const db = context.db.read;
  const programs = { vehicle: readActivePrograms(db), events: readEventPrograms(db) };
  const visits = changedVisits(space.visits());
  const drafts = [...space.vehicles()].filter((draft) => visits.has(draft.now.id) || isPlannedAnew(draft));
  let count = 0;
  for (let start = 0; start < drafts.length; start += BATCH) {
    count += countOfBatch(db, drafts.slice(start, start + BATCH), visits, programs, context.today);
    yield pause;
  }
  return count;
}

/** As far as the dates of a plan depend on it. */
export function situationOf(vehicle: VehicleRow, lastVisitOn: CivilDate | null): VehicleSituation {
  return {
    id: vehicle.id,
    customerId: vehicle.customer_id,
    engineNumber: vehicle.engine_number,
    purchaseDate: vehicle.purchase_date,
    firstImportedOn: vehicle.first_imported_on,
    lastVisitOn,
    soldOn: vehicle.sold_on,
    blacklistedOn: null,
    consentRefusedOn: null,
    contactPhone: null,
  };
}

function isPlannedAnew(draft: Draft<VehicleRow>): boolean {
  return draft.before === null || changedColumns(draft).some((column) => column === 'purchase_date' || column === 'engine_number');
}

function changedVisits(visits: Iterable<Draft<VisitRow>>): ChangedVisits {
  const changed = new Map<number, VisitRow[]>();
  for (const { before, now } of visits) {
    if (now === before) continue;
    const known = changed.get(now.vehicle_id);
    if (known) known.push(now);
    else changed.set(now.vehicle_id, [now]);
  }
  return changed;
}

function countOfBatch(
  db: ReadHandle,
  drafts: readonly Draft<VehicleRow>[],
  changed: ChangedVisits,
  programs: Programs,
  today: CivilDate,
): number {
  const stored = drafts.flatMap(({ before }) => before ?? []);
  const planned = new Set(readStoredRows(db, stored).map(nameOf));
  const happened = readVehicleEvents(db, stored, programs.events);
  const visits = new Map<number, Map<number, FollowedEvent>>();
  for (const { id, vehicleId, on, knownOn } of readVisitDays(db, stored))
    visits.set(vehicleId, (visits.get(vehicleId) ?? new Map()).set(id, { on, knownOn }));
  let count = 0;
  for (const { now } of drafts) {
    const own = visits.get(now.id) ?? new Map<number, FollowedEvent>();
    for (const visit of changed.get(now.id) ?? []) own.set(visit.id, eventOf(visit));
    const events: VehicleEvents = { visits: [...own.values()], missed: happened.get(now.id)?.missed ?? [] };
    const rows = planOf(situationOf(now, lastOf(events.visits)), programs.vehicle, events, programs.events);
    for (const row of rows) if (row.deadline >= today && !planned.has(nameOf(row))) count += 1;
  }
  return count;
}

function eventOf({ date, known_on }: VisitRow): FollowedEvent {
  return { on: date, knownOn: known_on !== null && known_on > date ? known_on : date };
}

function lastOf(visits: readonly FollowedEvent[]): CivilDate | null {
  let last: CivilDate | null = null;
  for (const { on } of visits) if (last === null || on > last) last = on;
  return last;
}

function nameOf(row: { vehicle_id: number; program_id: number; cycle: string; step_no: number }): string {
  return `${row.vehicle_id}/${row.program_id}/${row.cycle}/${row.step_no}`;
}
