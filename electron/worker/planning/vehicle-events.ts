import type { ReadHandle } from '../../../db/handle.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { FollowedEvent } from '../../../shared/domain/follow-up-schedule.ts';
import type { EventProgram } from './programs.ts';

/** A missed booking and the step that it belongs to. */
export interface MissedBookingRow {
  date: CivilDate;
  settledOn: CivilDate;
  programId: number | null;
  cycle: string | null;
  stepNo: number | null;
}

export interface VisitDay extends FollowedEvent {
  id: number;
  vehicleId: number;
}

/** What programs may follow up of one vehicle. */
export interface VehicleEvents {
  visits: FollowedEvent[];
  missed: MissedBookingRow[];
}

/** Of the kinds that one of the programs follows up; vehicles without any are not in it. */
export function readVehicleEvents(
  db: ReadHandle,
  vehicles: readonly { id: number }[],
  programs: readonly EventProgram[],
): Map<number, VehicleEvents> {
  const events = new Map<number, VehicleEvents>();
  const of = (vehicleId: number) => {
    const known = events.get(vehicleId) ?? { visits: [], missed: [] };
    events.set(vehicleId, known);
    return known;
  };
  const ids = JSON.stringify(vehicles.map(({ id }) => id));
  const visitPrograms = programs.filter(({ subject }) => subject === 'visit');
  if (visitPrograms.length > 0) {
    const since = visitPrograms.map((program) => program.since ?? '').sort()[0] ?? '';
    for (const { vehicleId, on, knownOn } of readVisits(db, ids, since)) of(vehicleId).visits.push({ on, knownOn });
  }
  if (programs.some(({ subject }) => subject === 'no_show'))
    for (const { vehicleId, ...booking } of readMissed(db, ids)) of(vehicleId).missed.push(booking);
  return events;
}

/** Every visit of these vehicles, the oldest first. */
export function readVisitDays(db: ReadHandle, vehicles: readonly { id: number }[]): VisitDay[] {
  return readVisits(db, JSON.stringify(vehicles.map(({ id }) => id)), '');
}

function readVisits(db: ReadHandle, ids: string, since: CivilDate): VisitDay[] {
  return db
    .prepare<[string, string], VisitDay>(
      `SELECT id, vehicle_id AS vehicleId, date AS "on", max(date, coalesce(known_on, date)) AS knownOn FROM visits
       WHERE vehicle_id IN (SELECT value FROM json_each(?)) AND date >= ? ORDER BY vehicle_id, date, id`,
    )
    .all(ids, since);
}

function readMissed(db: ReadHandle, ids: string) {
  return db
    .prepare<[string], MissedBookingRow & { vehicleId: number }>(
      `SELECT vehicle_id AS vehicleId, date, substr(coalesce(settled_at, date), 1, 10) AS settledOn, program_id AS programId, cycle,
         step_no AS stepNo
       FROM bookings WHERE vehicle_id IN (SELECT value FROM json_each(?)) AND status = 'no_show' ORDER BY vehicle_id, date, id`,
    )
    .all(ids);
}
