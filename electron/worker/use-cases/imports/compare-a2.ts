import type { CustomerRow, VehicleRow, VisitRow } from '../../../../db/queries/import-rows.ts';
import { frameKey } from '../../../../shared/domain/frame-number.ts';
import { nameKey } from '../../../../shared/domain/person-name.ts';
import { assignFrame } from './compare-cdb.ts';
import { type Draft, type RowReference, setColumn } from './draft.ts';
import { findPerson } from './find-owner.ts';
import type { A2Row } from './rows.ts';
import type { Workspace } from './workspace.ts';

/** Lays a visit over the store. True when the visit is new. */
export function compareA2Row(space: Workspace, row: A2Row, reference: RowReference): boolean {
  const vehicle = space.vehicle(row.engineNumber) ?? addUnsoldVehicle(space, row);
  const isLatest = row.visitDate >= (vehicle.now.last_visit_on ?? '');
  mergeVehicle(space, vehicle, row, isLatest, reference);
  mergeOwner(space, vehicle, row, isLatest, reference);
  space.own.tell(vehicle.now.customer_id, row.own, isLatest, reference);
  return mergeVisit(space, vehicle.now.id, row, reference);
}

/** Serviced here, bought elsewhere: a vehicle and a customer of their own, without a purchase date (DOMAIN 2). */
function addUnsoldVehicle(space: Workspace, row: A2Row): Draft<VehicleRow> {
  const name = row.ownerName ?? row.bringerName;
  const owner =
    (name === null ? null : findPerson(space, name, row.ownerPhones)) ??
    space.addCustomer(customerOf(name ?? `Pemilik ${row.plate ?? row.engineNumber}`, space.today));
  return space.addVehicle({
    customer_id: owner.now.id,
    engine_number: row.engineNumber,
    frame_number: row.frameNumber,
    frame_key: frameKey(row.frameNumber),
    plate: row.plate,
    type_code: null,
    model: row.model,
    color: null,
    purchase_date: null,
    dealer_code: null,
    dealer_name: null,
    salesperson: null,
    bringer_name: row.bringerName,
    bringer_relation: row.relation,
    contact_phone: null,
    sold_on: null,
    source: 'a2',
    first_imported_on: space.today,
    last_visit_on: row.visitDate,
    last_odometer_km: row.odometerKm,
    assigned_to: null,
  });
}

/** The latest visit's words stand; an older one only fills what nobody said. */
function mergeVehicle(space: Workspace, vehicle: Draft<VehicleRow>, row: A2Row, isLatest: boolean, reference: RowReference): void {
  const now = vehicle.now;
  if (now.source === 'manual') setColumn(vehicle, 'source', 'a2', reference);
  if (isLatest || now.plate === null) space.assign('vehicle', vehicle, 'plate', row.plate, reference);
  if (now.frame_number === null) assignFrame(space, vehicle, row.frameNumber, reference);
  if (now.model === null) space.assign('vehicle', vehicle, 'model', row.model, reference);
  if (isLatest || now.bringer_name === null) space.assign('vehicle', vehicle, 'bringer_name', row.bringerName, reference);
  if (isLatest || now.bringer_relation === null) space.assign('vehicle', vehicle, 'bringer_relation', row.relation, reference);
  if (isLatest || now.last_odometer_km === null) space.assign('vehicle', vehicle, 'last_odometer_km', row.odometerKm, reference);
  if (isLatest) space.assign('vehicle', vehicle, 'last_visit_on', row.visitDate, reference);
  space.addPhones('vehicle', now.id, row.bringerPhones, { place: isLatest ? 'first' : 'last', source: 'a2' }, reference);
}

/** The CDB knows the owner better; a visit adds a number, and the name only of somebody the CDB does not know. Who was known by an inquiry alone is from now on known by the A2. */
function mergeOwner(space: Workspace, vehicle: Draft<VehicleRow>, row: A2Row, isLatest: boolean, reference: RowReference): void {
  const owner = space.customer(vehicle.now.customer_id);
  if (owner.now.source === 'manual') setColumn(owner, 'source', 'a2', reference);
  if (isLatest && owner.now.source === 'a2' && row.ownerName !== null && !space.hasOtherVehicles(owner.now.id, vehicle.now.id)) {
    space.assign('customer', owner, 'name', row.ownerName, reference);
    const key = nameKey(owner.now.name);
    if (owner.now.name_key !== key) setColumn(owner, 'name_key', key, reference);
  }
  space.addPhones('customer', owner.now.id, row.ownerPhones, { place: 'last', source: 'a2' }, reference);
}

const VISIT_COLUMNS = {
  date: 'visitDate',
  work_order: 'workOrder',
  odometer_km: 'odometerKm',
  service_type: 'serviceType',
  kpb_step: 'kpbStep',
  unit_entry_source: 'unitEntrySource',
  labour_total: 'labourTotal',
  parts_total: 'partsTotal',
  total: 'total',
  bringer_name: 'bringerName',
} as const satisfies Partial<Record<keyof VisitRow, keyof A2Row>>;
const VISIT_ENTRIES = Object.entries(VISIT_COLUMNS) as [keyof typeof VISIT_COLUMNS, (typeof VISIT_COLUMNS)[keyof typeof VISIT_COLUMNS]][];

/** A visit that somebody marked by hand on the same day is this one: it keeps the step that was named by hand. */
function mergeVisit(space: Workspace, vehicleId: number, row: A2Row, reference: RowReference): boolean {
  const known = space.visit(row.identity);
  const draft = known ?? space.adoptManualVisit(vehicleId, row.visitDate, row.identity, reference);
  if (draft === null) {
    space.addVisit(visitOf(row, vehicleId, space.today));
    return true;
  }
  for (const [column, field] of VISIT_ENTRIES) {
    const value = row[field];
    if (value !== null) setColumn<VisitRow, typeof column>(draft, column, value as VisitRow[typeof column], reference);
  }
  setColumn(draft, 'source', 'a2', reference);
  return false;
}

function visitOf(row: A2Row, vehicleId: number, today: string): Omit<VisitRow, 'id'> {
  return {
    vehicle_id: vehicleId,
    identity: row.identity,
    work_order: row.workOrder,
    date: row.visitDate,
    odometer_km: row.odometerKm,
    service_type: row.serviceType,
    kpb_step: row.kpbStep,
    program_id: null,
    cycle: null,
    step_no: null,
    unit_entry_source: row.unitEntrySource,
    labour_total: row.labourTotal,
    parts_total: row.partsTotal,
    total: row.total,
    bringer_name: row.bringerName,
    source: 'a2',
    booking_id: null,
    attribution: 'walk_in',
    known_on: today,
  };
}

function customerOf(name: string, today: string): Omit<CustomerRow, 'id'> {
  return {
    name,
    name_key: nameKey(name),
    gender: null,
    birth_date: null,
    ktp_last4: null,
    address: null,
    village: null,
    district: null,
    city: null,
    postal_code: null,
    occupation: null,
    email: null,
    note: null,
    blacklisted_on: null,
    source: 'a2',
    created_on: today,
  };
}
