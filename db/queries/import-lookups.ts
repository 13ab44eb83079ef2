import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { AFTER_PROVISIONAL, PROVISIONAL } from '../../shared/domain/engine-number.ts';
import type { ReadHandle } from '../handle.ts';
import { readCustomValues } from './custom-fields.ts';
import type { ConsentRow, CustomerRow, PhoneRow, VehicleRow, VisitRow } from './import-rows.ts';
import { isStanding } from './merged-customers.ts';

/** A vehicle that was booked for before any file told of it, with all its numbers and its owner's. */
export interface ProvisionalVehicle {
  row: VehicleRow;
  plate: string | null;
  numbers: readonly string[];
}

/** What an import asks of the store, row by row: each by an index. */
export function importLookups(db: ReadHandle) {
  const vehicleByEngine = db.prepare<[string], VehicleRow>('SELECT * FROM vehicles WHERE engine_number = ?');
  const customerById = db.prepare<[number], CustomerRow>('SELECT * FROM customers WHERE id = ?');
  const phonesOfCustomer = db.prepare<[number], PhoneRow>('SELECT * FROM phones WHERE customer_id = ? ORDER BY position, id');
  const phonesOfVehicle = db.prepare<[number], PhoneRow>('SELECT * FROM phones WHERE vehicle_id = ? ORDER BY position, id');
  const ownersOfNumber = db.prepare<[string], { customer_id: number }>(
    `SELECT DISTINCT customer_id FROM phones WHERE number = ? AND customer_id IS NOT NULL AND ${isStanding('phones.customer_id')}
     ORDER BY customer_id`,
  );
  const newestConsent = db.prepare<[number], ConsentRow>(
    `SELECT * FROM consents WHERE customer_id = ? AND purpose = 'service_reminder' ORDER BY id DESC LIMIT 1`,
  );
  const visitByIdentity = db.prepare<[string], VisitRow>('SELECT * FROM visits WHERE identity = ?');
  const manualVisits = db.prepare<[number, CivilDate], VisitRow>(
    `SELECT * FROM visits WHERE vehicle_id = ? AND date = ? AND source = 'manual' ORDER BY id`,
  );
  const hasManualVisits = db.prepare<[], { id: number }>(`SELECT id FROM visits WHERE source = 'manual' LIMIT 1`).get() !== undefined;
  const mergedNames = db.prepare<[number], { name: string }>(
    'SELECT c.name FROM merged_customers m JOIN customers c ON c.id = m.customer_id WHERE m.kept_id = ? ORDER BY c.id',
  );
  const hasMerged = db.prepare<[], { id: number }>('SELECT customer_id AS id FROM merged_customers LIMIT 1').get() !== undefined;
  const correctedNames = db.prepare<[string, number], { name: string }>(
    `SELECT json_extract(before, '$.name') AS name FROM audit
     WHERE action = 'customer.edit' AND entity = 'customer' AND json_extract(before, '$.name') IS NOT NULL
       AND entity_id IN (SELECT ? UNION SELECT CAST(customer_id AS TEXT) FROM merged_customers WHERE kept_id = ?)`,
  );
  const hasCorrectedNames =
    db.prepare<[], { n: number }>(`SELECT 1 AS n FROM hand_corrections WHERE entity = 'customer' AND field = 'name' LIMIT 1`).get() !==
    undefined;
  const vehiclesOf = db.prepare<[number], { id: number }>('SELECT id FROM vehicles WHERE customer_id = ?');
  const sameName = db.prepare<[string], { id: number }>('SELECT id FROM customers WHERE name_key = ? LIMIT 1');
  return {
    vehicleByEngine: (engineNumber: string) => vehicleByEngine.get(engineNumber),
    customerById: (id: number) => customerById.get(id),
    ownValuesOf: (customerId: number) => readCustomValues(db, customerId),
    phonesOfCustomer: (id: number) => phonesOfCustomer.all(id),
    phonesOfVehicle: (id: number) => phonesOfVehicle.all(id),
    ownersOfNumber: (number: string) => ownersOfNumber.all(number).map((row) => row.customer_id),
    /** Names of those who were merged into this customer, and what stood there before a person corrected the name: files go on telling them. */
    otherNames(customerId: number): string[] {
      const merged = hasMerged ? mergedNames.all(customerId) : [];
      const corrected = hasCorrectedNames ? correctedNames.all(String(customerId), customerId) : [];
      return [...merged, ...corrected].map(({ name }) => name);
    },
    newestConsent: (customerId: number) => newestConsent.get(customerId),
    visitByIdentity: (identity: string) => visitByIdentity.get(identity),
    manualVisitsOn: (vehicleId: number, date: CivilDate) => (hasManualVisits ? manualVisits.all(vehicleId, date) : []),
    vehicleIdsOf: (customerId: number) => vehiclesOf.all(customerId).map((row) => row.id),
    provisionalVehicles: () => readProvisionalVehicles(db),
    hasCustomerNamed: (nameKey: string) => sameName.get(nameKey) !== undefined,
  };
}
export type ImportLookups = ReturnType<typeof importLookups>;

function readProvisionalVehicles(db: ReadHandle): ProvisionalVehicle[] {
  const rows = db
    .prepare<[string, string], VehicleRow>('SELECT * FROM vehicles WHERE engine_number >= ? AND engine_number < ? ORDER BY id')
    .all(PROVISIONAL, AFTER_PROVISIONAL);
  const numbers = db.prepare<[number, number], { number: string }>(
    'SELECT DISTINCT number FROM phones WHERE (customer_id = ? OR vehicle_id = ?) AND number IS NOT NULL AND flagged_bad_on IS NULL',
  );
  return rows.map((row) => ({ row, plate: row.plate, numbers: numbers.all(row.customer_id, row.id).map(({ number }) => number) }));
}

/** 'vehicle/12/plate' for every column that a person corrected. */
export function readHandCorrections(db: ReadHandle): Set<string> {
  const rows = db
    .prepare<[], { entity: string; entity_id: number; field: string }>('SELECT entity, entity_id, field FROM hand_corrections')
    .all();
  return new Set(rows.map((row) => correctionName(row.entity as 'customer' | 'vehicle', row.entity_id, row.field)));
}

export function correctionName(entity: 'customer' | 'vehicle', id: number, field: string): string {
  return `${entity}/${id}/${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** Changes with every write to the file, by whomever: what was read before may be out of date when two stamps differ. */
export function storeStamp(db: ReadHandle): string {
  const changes = db.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n;
  const version = db.prepare<[], { data_version: number }>('PRAGMA data_version').get()?.data_version;
  return `${changes}/${version}`;
}
