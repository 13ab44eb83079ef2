import type { Selectable } from 'kysely';
import type { ReadHandle, WriteHandle } from '../handle.ts';
import type { Schema } from '../schema.ts';

/*
 * The business rows that an import reads and writes, whole, with hand-written SQL: Kysely is several times slower here (PERFORMANCE.md).
 */
export type CustomerRow = Selectable<Schema['customers']>;
export type VehicleRow = Selectable<Schema['vehicles']>;
export type PhoneRow = Selectable<Schema['phones']>;
export type ConsentRow = Selectable<Schema['consents']>;
export type VisitRow = Selectable<Schema['visits']>;

export interface ImportTables {
  customers: CustomerRow;
  vehicles: VehicleRow;
  phones: PhoneRow;
  consents: ConsentRow;
  visits: VisitRow;
}
export type ImportTable = keyof ImportTables;

/** Columns in the order of their binds, `id` first. A test compares them with the database. */
export const IMPORT_COLUMNS: { readonly [Table in ImportTable]: readonly (keyof ImportTables[Table] & string)[] } = {
  customers: [
    'id',
    'name',
    'name_key',
    'gender',
    'birth_date',
    'ktp_last4',
    'address',
    'village',
    'district',
    'city',
    'postal_code',
    'occupation',
    'email',
    'note',
    'blacklisted_on',
    'source',
    'created_on',
  ],
  vehicles: [
    'id',
    'customer_id',
    'engine_number',
    'frame_number',
    'frame_key',
    'plate',
    'type_code',
    'model',
    'color',
    'purchase_date',
    'dealer_code',
    'dealer_name',
    'salesperson',
    'bringer_name',
    'bringer_relation',
    'contact_phone',
    'sold_on',
    'source',
    'first_imported_on',
    'last_visit_on',
    'last_odometer_km',
    'assigned_to',
  ],
  phones: ['id', 'customer_id', 'vehicle_id', 'number', 'written', 'position', 'flagged_bad_on', 'source'],
  consents: ['id', 'customer_id', 'purpose', 'granted', 'at', 'user_id', 'how', 'text_version'],
  visits: [
    'id',
    'vehicle_id',
    'identity',
    'work_order',
    'date',
    'odometer_km',
    'service_type',
    'kpb_step',
    'program_id',
    'cycle',
    'step_no',
    'unit_entry_source',
    'labour_total',
    'parts_total',
    'total',
    'bringer_name',
    'source',
    'booking_id',
    'attribution',
    'known_on',
  ],
};

/** The highest id of a table; the import's own rows come after it. */
export function highestId(db: ReadHandle, table: ImportTable): number {
  return db.prepare<[], { id: number | null }>(`SELECT max(id) AS id FROM ${table}`).get()?.id ?? 0;
}

export function insertRows<Table extends ImportTable>(db: WriteHandle, table: Table, rows: readonly ImportTables[Table][]): void {
  const columns = IMPORT_COLUMNS[table];
  const statement = db.prepare<unknown[]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) statement.run(columns.map((column) => row[column]));
}

export function updateRows<Table extends ImportTable>(db: WriteHandle, table: Table, rows: readonly ImportTables[Table][]): void {
  const [, ...columns] = IMPORT_COLUMNS[table];
  const statement = db.prepare<unknown[]>(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`);
  for (const row of rows) statement.run([...columns.map((column) => row[column]), row.id]);
}
