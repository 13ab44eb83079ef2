import type { ReadHandle } from '../../../db/handle.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { isMobile } from '../../../shared/domain/phone.ts';
import type { VehicleSituation } from './vehicle-situation.ts';

export interface Reachability {
  /** The number to contact this vehicle's people on; null: the phone-repair list. */
  phone: string | null;
  /** Without a usable number: the day the last one was found bad; null when there never was one. */
  lostOn: CivilDate | null;
}

interface PhoneRow {
  customer_id: number | null;
  vehicle_id: number | null;
  number: string | null;
  flagged_bad_on: CivilDate | null;
}

/** The owner's usable numbers before the bringer's, mobile before landline, then by position. Keyed by vehicle. */
export function readReachability(db: ReadHandle, vehicles: readonly VehicleSituation[]): Map<number, Reachability> {
  const byCustomer = new Map<number, PhoneRow[]>();
  const byVehicle = new Map<number, PhoneRow[]>();
  for (const row of readPhones(db, vehicles)) {
    const [groups, holder] = row.customer_id === null ? [byVehicle, row.vehicle_id] : [byCustomer, row.customer_id];
    if (holder === null) continue;
    const group = groups.get(holder);
    if (group) group.push(row);
    else groups.set(holder, [row]);
  }
  return new Map(vehicles.map(({ id, customerId }) => [id, reachability(byCustomer.get(customerId) ?? [], byVehicle.get(id) ?? [])]));
}

function reachability(owner: readonly PhoneRow[], bringer: readonly PhoneRow[]): Reachability {
  const phone = firstUsable(owner) ?? firstUsable(bringer);
  if (phone !== null) return { phone, lostOn: null };
  const flagged = [...owner, ...bringer].map((row) => row.flagged_bad_on ?? '').sort();
  return { phone: null, lostOn: flagged.at(-1) || null };
}

function firstUsable(rows: readonly PhoneRow[]): string | null {
  const usable = rows.flatMap((row) => (row.number !== null && row.flagged_bad_on === null ? [row.number] : []));
  return usable.find(isMobile) ?? usable[0] ?? null;
}

function readPhones(db: ReadHandle, vehicles: readonly VehicleSituation[]): PhoneRow[] {
  const columns = 'customer_id, vehicle_id, number, flagged_bad_on';
  const list = (column: string) =>
    `SELECT ${columns} FROM phones WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY position, id`;
  const customers = JSON.stringify([...new Set(vehicles.map((vehicle) => vehicle.customerId))]);
  const ids = JSON.stringify(vehicles.map((vehicle) => vehicle.id));
  return [
    ...db.prepare<[string], PhoneRow>(list('customer_id')).all(customers),
    ...db.prepare<[string], PhoneRow>(list('vehicle_id')).all(ids),
  ];
}
