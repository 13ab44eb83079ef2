import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { query, type ReadHandle } from '../handle.ts';
import { IS_MARKED } from './marked-visits.ts';

export type StoredCustomer = NonNullable<ReturnType<typeof readCustomer>>;

export function readCustomer(db: ReadHandle, customerId: number) {
  return db.first(query.selectFrom('customers').selectAll().where('id', '=', customerId));
}

export type StoredVehicle = NonNullable<ReturnType<typeof readVehicle>>;

export function readVehicle(db: ReadHandle, vehicleId: number) {
  return db.first(query.selectFrom('vehicles').selectAll().where('id', '=', vehicleId));
}

/** The newest purchase first, as people think of them. */
export function vehiclesOfCustomer(db: ReadHandle, customerId: number): StoredVehicle[] {
  return db.all(
    query.selectFrom('vehicles').selectAll().where('customer_id', '=', customerId).orderBy('purchase_date', 'desc').orderBy('id'),
  );
}

export interface CustomerPhone {
  id: number;
  number: string | null;
  written: string;
  holder: 'owner' | 'bringer';
  vehicleId: number | null;
  flaggedBadOn: CivilDate | null;
}

/** The owner's numbers, then those of who brings each vehicle. */
export function readCustomerPhones(db: ReadHandle, customerId: number): CustomerPhone[] {
  return db
    .prepare<[number, number], CustomerPhone>(
      `SELECT id, number, written, iif(vehicle_id IS NULL, 'owner', 'bringer') AS holder, vehicle_id AS vehicleId,
         flagged_bad_on AS flaggedBadOn
       FROM phones WHERE customer_id = ? OR vehicle_id IN (SELECT id FROM vehicles WHERE customer_id = ?)
       ORDER BY vehicle_id IS NOT NULL, vehicle_id, position, id`,
    )
    .all(customerId, customerId);
}

export interface CustomerConsent {
  purpose: 'service_reminder' | 'promotion' | 'survey';
  granted: boolean;
  at: string;
  how: string;
  user: string | null;
}

/** Every grant and withdrawal, oldest first. */
export function readConsents(db: ReadHandle, customerId: number): CustomerConsent[] {
  return db
    .prepare<[number], Omit<CustomerConsent, 'granted'> & { granted: number }>(
      `SELECT purpose, granted, at, how, u.name AS user FROM consents LEFT JOIN users u ON u.id = user_id
       WHERE customer_id = ? ORDER BY consents.id`,
    )
    .all(customerId)
    .map((row) => ({ ...row, granted: row.granted === 1 }));
}

export interface CustomerVisit {
  vehicleId: number;
  date: CivilDate;
  workOrder: string | null;
  serviceType: string | null;
  kpbStep: number | null;
  odometerKm: number | null;
  total: number | null;
  attribution: 'crm' | 'influenced' | 'walk_in';
  source: 'a2' | 'manual';
  /** Its number, where somebody marked a step as serviced by it. */
  markedVisitId: number | null;
}

export function readVisits(db: ReadHandle, vehicleIds: readonly number[]): CustomerVisit[] {
  return db
    .prepare<[string], CustomerVisit>(
      `SELECT vehicle_id AS vehicleId, date, work_order AS workOrder, service_type AS serviceType,
         coalesce(kpb_step, iif(program_id IN (SELECT id FROM programs WHERE code = 'KPB'), step_no, NULL)) AS kpbStep,
         odometer_km AS odometerKm, total, attribution, source, iif(${IS_MARKED}, id, NULL) AS markedVisitId
       FROM visits WHERE vehicle_id IN (SELECT value FROM json_each(?)) ORDER BY date, id`,
    )
    .all(JSON.stringify(vehicleIds));
}

export interface CustomerBooking {
  id: number;
  vehicleId: number;
  contactId: number | null;
  date: CivilDate;
  slot: string;
  type: string;
  status: string;
  madeAt: string;
}

export function readCustomerBookings(db: ReadHandle, vehicleIds: readonly number[]): CustomerBooking[] {
  return db
    .prepare<[string], CustomerBooking>(
      `SELECT id, vehicle_id AS vehicleId, contact_id AS contactId, date, slot, type, status, made_at AS madeAt
       FROM bookings WHERE vehicle_id IN (SELECT value FROM json_each(?)) ORDER BY made_at, id`,
    )
    .all(JSON.stringify(vehicleIds));
}

export interface CustomerInquiry {
  inquiryId: number;
  at: string;
  vehicleId: number | null;
  channel: string;
  need: string | null;
  status: 'open' | 'booked' | 'lost';
  lostReason: string | null;
  user: string | null;
}

export function readCustomerInquiries(db: ReadHandle, customerId: number): CustomerInquiry[] {
  return db
    .prepare<[number], CustomerInquiry>(
      `SELECT i.id AS inquiryId, i.at, i.vehicle_id AS vehicleId, i.channel, i.need, i.status, i.lost_reason AS lostReason, u.name AS user
       FROM inquiries i LEFT JOIN users u ON u.id = coalesce(i.assigned_to, i.made_by) WHERE i.customer_id = ? ORDER BY i.at, i.id`,
    )
    .all(customerId);
}

/** Columns that a person corrected: 'name', or for a vehicle 'vehicle/12/plate'. */
export function readHandCorrected(
  db: ReadHandle,
  customerId: number,
): { entity: 'customer' | 'vehicle'; entityId: number; column: string }[] {
  return db
    .prepare<[number, number], { entity: 'customer' | 'vehicle'; entityId: number; column: string }>(
      `SELECT entity, entity_id AS entityId, field AS column FROM hand_corrections
       WHERE (entity = 'customer' AND entity_id = ?)
          OR (entity = 'vehicle' AND entity_id IN (SELECT id FROM vehicles WHERE customer_id = ?))
       ORDER BY entity, entity_id, field`,
    )
    .all(customerId, customerId);
}
