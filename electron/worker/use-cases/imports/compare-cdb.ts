import type { CustomerRow, VehicleRow } from '../../../../db/queries/import-rows.ts';
import { frameKey } from '../../../../shared/domain/frame-number.ts';
import { nameKey } from '../../../../shared/domain/person-name.ts';
import { type Draft, type RowReference, setColumn } from './draft.ts';
import { findOwner } from './find-owner.ts';
import type { CdbRow } from './rows.ts';
import type { Workspace } from './workspace.ts';

/** Lays a unit sold over the store. True when the vehicle is new. */
export function compareCdbRow(space: Workspace, row: CdbRow, reference: RowReference): boolean {
  const known = space.vehicle(row.engineNumber);
  const owner = findOwner(space, known, row.name, row.phones) ?? space.addCustomer(customerOf(row, space.today));
  mergeOwner(space, owner, row, reference);
  space.own.tell(owner.now.id, row.own, true, reference);
  space.addPhones('customer', owner.now.id, row.phones, { place: 'first', source: 'cdb' }, reference);
  if (row.consent !== null) space.tellConsent(owner.now.id, row.consent, reference);
  if (known) mergeVehicle(space, known, owner.now.id, row, reference);
  else space.addVehicle(vehicleOf(row, owner.now.id, space.today));
  return known === null;
}

const OWNER_COLUMNS = {
  name: 'name',
  gender: 'gender',
  birth_date: 'birthDate',
  ktp_last4: 'ktpLast4',
  address: 'address',
  village: 'village',
  district: 'district',
  city: 'city',
  postal_code: 'postalCode',
  occupation: 'occupation',
  email: 'email',
} as const satisfies Partial<Record<keyof CustomerRow, keyof CdbRow>>;

const VEHICLE_COLUMNS = {
  purchase_date: 'purchaseDate',
  type_code: 'typeCode',
  model: 'model',
  color: 'color',
  dealer_name: 'dealerName',
  salesperson: 'salesperson',
} as const satisfies Partial<Record<keyof VehicleRow, keyof CdbRow>>;

function entriesOf<Columns extends object>(columns: Columns): [keyof Columns & string, Columns[keyof Columns]][] {
  return Object.entries(columns) as [keyof Columns & string, Columns[keyof Columns]][];
}
const OWNER_ENTRIES = entriesOf(OWNER_COLUMNS);
const VEHICLE_ENTRIES = entriesOf(VEHICLE_COLUMNS);

/** Of several rows of one person the last one's words stand, in this import as in the next one of the same file. */
function mergeOwner(space: Workspace, owner: Draft<CustomerRow>, row: CdbRow, reference: RowReference): void {
  for (const [column, field] of OWNER_ENTRIES) space.assign('customer', owner, column, row[field], reference);
  const key = nameKey(owner.now.name);
  if (owner.now.name_key !== key) setColumn(owner, 'name_key', key, reference);
  if (owner.now.source !== 'cdb') setColumn(owner, 'source', 'cdb', reference);
}

function mergeVehicle(space: Workspace, vehicle: Draft<VehicleRow>, customerId: number, row: CdbRow, reference: RowReference): void {
  for (const [column, field] of VEHICLE_ENTRIES) space.assign('vehicle', vehicle, column, row[field], reference);
  // A number cell has lost the zeros in front of a code: that is no other dealer.
  if (withoutZeros(row.dealerCode) !== withoutZeros(vehicle.now.dealer_code))
    space.assign('vehicle', vehicle, 'dealer_code', row.dealerCode, reference);
  assignFrame(space, vehicle, row.frameNumber, reference);
  if (vehicle.now.customer_id !== customerId) setColumn(vehicle, 'customer_id', customerId, reference);
  if (vehicle.now.source !== 'cdb') setColumn(vehicle, 'source', 'cdb', reference);
}

function withoutZeros(code: string | null): string {
  return (code ?? '').replace(/^0+/, '');
}

export function assignFrame(space: Workspace, vehicle: Draft<VehicleRow>, frameNumber: string | null, reference: RowReference): void {
  // Portals that keep only the last 14 characters do not shorten what is known in full.
  if (frameNumber === null || (frameNumber.length < 17 && frameKey(frameNumber) === vehicle.now.frame_key)) return;
  space.assign('vehicle', vehicle, 'frame_number', frameNumber, reference);
  const key = frameKey(vehicle.now.frame_number);
  if (vehicle.now.frame_key !== key) setColumn(vehicle, 'frame_key', key, reference);
}

function customerOf(row: CdbRow, today: string): Omit<CustomerRow, 'id'> {
  return {
    name: row.name,
    name_key: nameKey(row.name),
    gender: row.gender,
    birth_date: row.birthDate,
    ktp_last4: row.ktpLast4,
    address: row.address,
    village: row.village,
    district: row.district,
    city: row.city,
    postal_code: row.postalCode,
    occupation: row.occupation,
    email: row.email,
    note: null,
    blacklisted_on: null,
    source: 'cdb',
    created_on: today,
  };
}

function vehicleOf(row: CdbRow, customerId: number, today: string): Omit<VehicleRow, 'id'> {
  return {
    customer_id: customerId,
    engine_number: row.engineNumber,
    frame_number: row.frameNumber,
    frame_key: frameKey(row.frameNumber),
    plate: null,
    type_code: row.typeCode,
    model: row.model,
    color: row.color,
    purchase_date: row.purchaseDate,
    dealer_code: row.dealerCode,
    dealer_name: row.dealerName,
    salesperson: row.salesperson,
    bringer_name: null,
    bringer_relation: null,
    contact_phone: null,
    sold_on: null,
    source: 'cdb',
    first_imported_on: today,
    last_visit_on: null,
    last_odometer_km: null,
    assigned_to: null,
  };
}
