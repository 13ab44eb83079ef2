import { shownEngineNumber } from '../../shared/domain/engine-number.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import type { ReadHandle } from '../handle.ts';

interface ReportVehicle {
  id: number;
  customer: string;
  phone: string | null;
  model: string | null;
  plate: string | null;
  engineNumber: string;
}

/** What a report says of a vehicle, by its id. */
export function readReportVehicles(db: ReadHandle, vehicleIds: readonly number[]): Map<number, ReportVehicle> {
  const rows = db
    .prepare<[string], ReportVehicle>(
      `SELECT v.id, c.name AS customer, v.contact_phone AS phone, v.model, v.plate, v.engine_number AS engineNumber
       FROM vehicles v JOIN customers c ON c.id = v.customer_id WHERE v.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(vehicleIds));
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, engineNumber: shownEngineNumber(row.engineNumber), plate: row.plate === null ? null : formatPlate(row.plate) },
    ]),
  );
}
