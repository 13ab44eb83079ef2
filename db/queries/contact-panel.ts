import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { ReadHandle } from '../handle.ts';

export interface PanelCustomer {
  customerId: number;
  customer: string;
  gender: string | null;
  phone: string | null;
  consent: 'granted' | 'refused' | 'unknown';
  address: string | null;
  note: string | null;
  vehicleIds: number[];
}

interface Row {
  customerId: number;
  customer: string;
  gender: string | null;
  phone: string | null;
  granted: number | null;
  street: string | null;
  village: string | null;
  district: string | null;
  city: string | null;
  note: string | null;
  vehicleIds: string;
}

/** The owner of a vehicle, with the number to contact about it. */
export function readPanelCustomer(db: ReadHandle, vehicleId: number): PanelCustomer | null {
  const row = db
    .prepare<[number], Row>(
      `SELECT c.id AS customerId, c.name AS customer, c.gender, v.contact_phone AS phone, c.address AS street, c.village, c.district,
         c.city, c.note,
         (SELECT granted FROM consents WHERE customer_id = c.id AND purpose = 'service_reminder' ORDER BY id DESC LIMIT 1) AS granted,
         (SELECT json_group_array(id) FROM vehicles WHERE customer_id = c.id) AS vehicleIds
       FROM vehicles v JOIN customers c ON c.id = v.customer_id WHERE v.id = ?`,
    )
    .get(vehicleId);
  if (!row) return null;
  const { granted, street, village, district, city, vehicleIds, ...rest } = row;
  return {
    ...rest,
    consent: granted === null ? 'unknown' : granted === 1 ? 'granted' : 'refused',
    address: [street, village, district, city].filter(Boolean).join(', ') || null,
    vehicleIds: JSON.parse(vehicleIds) as number[],
  };
}

const MOST_VEHICLES = 50;

/** The vehicle, the customer's others, and those of other customers that are reached by the same number (a family, a fleet). */
export function vehicleIdsOfPerson(db: ReadHandle, vehicleId: number): number[] {
  return db
    .prepare<[number, number, number], { id: number }>(
      `SELECT other.id FROM vehicles asked
       JOIN vehicles other ON other.customer_id = asked.customer_id OR other.contact_phone = asked.contact_phone
       WHERE asked.id = ? ORDER BY other.id <> ?, other.customer_id <> asked.customer_id, other.id LIMIT ?`,
    )
    .all(vehicleId, vehicleId, MOST_VEHICLES)
    .map((row) => row.id);
}

interface PanelPhone {
  number: string;
  holder: 'owner' | 'bringer';
  flaggedBad: boolean;
}

/** Each number once, the owner's first. */
export function readPhonesOf(db: ReadHandle, customerId: number, vehicleId: number): PanelPhone[] {
  const rows = db
    .prepare<[number, number], { number: string; customer: number | null; flaggedOn: string | null }>(
      `SELECT number, customer_id AS customer, flagged_bad_on AS flaggedOn FROM phones
       WHERE (customer_id = ? OR vehicle_id = ?) AND number IS NOT NULL ORDER BY customer_id IS NULL, position, id`,
    )
    .all(customerId, vehicleId);
  const phones = new Map<string, PanelPhone>();
  for (const { number, customer, flaggedOn } of rows) {
    if (!phones.has(number))
      phones.set(number, { number, holder: customer === null ? 'bringer' : 'owner', flaggedBad: flaggedOn !== null });
  }
  return [...phones.values()];
}

interface RecentVisit {
  date: CivilDate;
  vehicleId: number;
  serviceType: string | null;
  kpbStep: number | null;
  odometerKm: number | null;
}

export function readRecentVisits(db: ReadHandle, vehicleIds: readonly number[]): RecentVisit[] {
  return db
    .prepare<[string], RecentVisit>(
      `SELECT date, vehicle_id AS vehicleId, service_type AS serviceType, kpb_step AS kpbStep, odometer_km AS odometerKm FROM visits
       WHERE vehicle_id IN (SELECT value FROM json_each(?)) ORDER BY date DESC, id DESC LIMIT 10`,
    )
    .all(JSON.stringify(vehicleIds));
}
