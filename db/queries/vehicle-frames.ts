import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { shownEngineNumber } from '../../shared/domain/engine-number.ts';
import type { Exclusion } from '../../shared/domain/follow-up-schedule.ts';
import { query, type ReadHandle } from '../handle.ts';

/** A vehicle without its steps. */
export interface VehicleFrame {
  id: number;
  engineNumber: string;
  frameNumber: string | null;
  plate: string | null;
  model: string | null;
  color: string | null;
  purchaseDate: CivilDate | null;
  lastVisitOn: CivilDate | null;
  lastOdometerKm: number | null;
  bringerName: string | null;
  bringerRelation: string | null;
  contactPhone: string | null;
  assignedTo: number | null;
  /** Why it must not be contacted on the day asked for; empty when it may. */
  exclusions: Exclusion['reason'][];
}

type Row = Omit<VehicleFrame, 'exclusions'> & { reasons: string };

export function readVehicleFrames(db: ReadHandle, vehicleIds: readonly number[], day: CivilDate): VehicleFrame[] {
  return db
    .prepare<[string, string, string], Row>(
      `SELECT id, engine_number AS engineNumber, frame_number AS frameNumber, plate, model, color, purchase_date AS purchaseDate,
         last_visit_on AS lastVisitOn, last_odometer_km AS lastOdometerKm, bringer_name AS bringerName,
         bringer_relation AS bringerRelation, contact_phone AS contactPhone, assigned_to AS assignedTo,
         (SELECT json_group_array(DISTINCT reason) FROM exclusions e
          WHERE e.vehicle_id = vehicles.id AND e.from_day <= ? AND (e.to_day IS NULL OR e.to_day > ?)) AS reasons
       FROM vehicles WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(day, day, JSON.stringify(vehicleIds))
    .map(({ reasons, ...row }) => ({
      ...row,
      engineNumber: shownEngineNumber(row.engineNumber),
      exclusions: JSON.parse(reasons) as Exclusion['reason'][],
    }));
}

/** Whether anything was ever imported or entered. */
export function hasVehicles(db: ReadHandle): boolean {
  return db.first(query.selectFrom('vehicles').select('id').limit(1)) !== undefined;
}
