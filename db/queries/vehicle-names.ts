import type { ReadHandle } from '../handle.ts';

/** Whose a vehicle is, and whose work. */
export interface VehicleNames {
  customerId: number;
  customer: string;
  /** null: nobody has been given it. */
  assignee: string | null;
}

export function readVehicleNames(db: ReadHandle, vehicleIds: readonly number[]): ReadonlyMap<number, VehicleNames> {
  const rows = db
    .prepare<[string], VehicleNames & { id: number }>(
      `SELECT v.id, v.customer_id AS customerId, c.name AS customer, u.name AS assignee
       FROM vehicles v JOIN customers c ON c.id = v.customer_id LEFT JOIN users u ON u.id = v.assigned_to
       WHERE v.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(vehicleIds));
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
