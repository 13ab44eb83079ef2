import type { ReadHandle } from '../../../../db/handle.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { requireStandingOwners } from '../customers/require-standing.ts';

export interface ContactedVehicle {
  id: number;
  customerId: number;
  contactPhone: string | null;
  soldOn: string | null;
}

/** Throws `vehicle_not_found` when one of them does not exist, `customer_erased` when its owner's data were erased. */
export function requireVehicles(db: ReadHandle, vehicleIds: readonly number[]): Map<number, ContactedVehicle> {
  const rows = db
    .prepare<[string], ContactedVehicle>(
      `SELECT id, customer_id AS customerId, contact_phone AS contactPhone, sold_on AS soldOn
       FROM vehicles WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(vehicleIds));
  const found = new Map(rows.map((row) => [row.id, row]));
  const missing = vehicleIds.find((id) => !found.has(id));
  if (missing !== undefined) throw new AppError('vehicle_not_found', { vehicleId: missing });
  requireStandingOwners(db, vehicleIds);
  return found;
}

export function requireVehicle(db: ReadHandle, vehicleId: number): ContactedVehicle {
  const vehicle = requireVehicles(db, [vehicleId]).get(vehicleId);
  if (!vehicle) throw new AppError('vehicle_not_found', { vehicleId });
  return vehicle;
}
