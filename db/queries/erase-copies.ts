import { normaliseEngineNumber } from '../../shared/domain/engine-number.ts';
import { readPhones } from '../../shared/domain/phone.ts';
import type { WriteHandle } from '../handle.ts';
import type { ErasablePerson } from './erasable-person.ts';
import { ERASED_NAME } from './erase-rows.ts';

/** Where a person stands besides his own rows: in what imports have noted for their undo, in rows they refused, in days that are closed. */
export function eraseCopies(db: WriteHandle, person: ErasablePerson): void {
  eraseImportChanges(db, person);
  eraseRejects(db, person);
  eraseClosedDays(db, person);
}

/** In each table's images: whose row it is. */
const OWNERS = {
  customers: ['id', 'customerIds'],
  vehicles: ['id', 'vehicleIds'],
  phones: ['id', 'phoneIds'],
  visits: ['id', 'visitIds'],
  bookings: ['id', 'bookingIds'],
  custom_values: ['customer_id', 'customerIds'],
} as const;

/** What stood there before an import does not come back with its undo. */
function eraseImportChanges(db: WriteHandle, person: ErasablePerson): void {
  for (const [table, [key, list]] of Object.entries(OWNERS)) {
    db.prepare<[string, string, string]>(
      `DELETE FROM import_changes WHERE table_name = ? AND coalesce(before, after) IS NOT NULL
         AND json_extract(coalesce(before, after), ?) IN (SELECT value FROM json_each(?))`,
    ).run(table, `$.${key}`, JSON.stringify(person[list]));
  }
}

/** A refused row is kept as it was read, in whatever way its numbers are written. */
function eraseRejects(db: WriteHandle, { engineNumbers, ownNumbers }: ErasablePerson): void {
  const tells = tellsOf(new Set(engineNumbers), new Set(ownNumbers));
  const remove = db.prepare<[number, number, number]>('DELETE FROM import_rejects WHERE import_id = ? AND file_no = ? AND row_no = ?');
  const rows = db
    .prepare<[], { importId: number; fileNo: number; rowNo: number; cells: string }>(
      'SELECT import_id AS importId, file_no AS fileNo, row_no AS rowNo, cells FROM import_rejects',
    )
    .all();
  for (const { importId, fileNo, rowNo, cells } of rows) if (tells(JSON.parse(cells) as Cells)) remove.run(importId, fileNo, rowNo);
}

type Cells = readonly (string | number | null)[];
type Known = Pick<ReadonlySet<string>, 'has'>;

/** Whether any cell of a row is one of these engine numbers or holds one of these phone numbers. */
export function tellsOf(engineNumbers: Known, numbers: Known): (cells: Cells) => boolean {
  return (cells) =>
    cells.some((cell) => {
      if (cell === null || cell === '') return false;
      const engine = normaliseEngineNumber(cell);
      return (engine.ok && engineNumbers.has(engine.engineNumber)) || readPhones(cell).some((number) => numbers.has(number));
    });
}

interface FrozenRow {
  customer: string;
  phone: string;
  vehicle: string;
  engineNumber: string;
  note: string | null;
}

/** A closed day's figures name nobody; its detail does. */
function eraseClosedDays(db: WriteHandle, { contactIds, names, engineNumbers, allNumbers }: ErasablePerson): void {
  const days = db
    .prepare<[string], { date: string; revision: number; detail: string }>(
      `SELECT date, revision, detail FROM day_closings
       WHERE date IN (SELECT on_day FROM contacts WHERE id IN (SELECT value FROM json_each(?)))`,
    )
    .all(JSON.stringify(contactIds));
  const engines = new Set(engineNumbers);
  const numbers = new Set(allNumbers);
  const called = new Set(names);
  const isHis = (row: FrozenRow) => engines.has(row.engineNumber) || (numbers.has(row.phone) && called.has(row.customer));
  const write = db.prepare<[string, string, number]>('UPDATE day_closings SET detail = ? WHERE date = ? AND revision = ?');
  for (const { date, revision, detail } of days) {
    const rows = JSON.parse(detail) as FrozenRow[];
    if (!rows.some(isHis)) continue;
    const kept = rows.map((row) =>
      isHis(row) ? { ...row, customer: ERASED_NAME, phone: '', vehicle: '', engineNumber: ERASED_NAME, note: null } : row,
    );
    write.run(JSON.stringify(kept), date, revision);
  }
}
