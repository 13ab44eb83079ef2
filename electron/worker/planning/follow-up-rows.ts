import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { PlannedRow } from './plan-vehicle.ts';

export interface StoredRow extends PlannedRow {
  next_due: CivilDate | null;
  waiting_since: CivilDate | null;
}

const KEY = 'vehicle_id = ? AND program_id = ? AND cycle = ? AND step_no = ?';
type KeyValues = [number, number, string, number];

export function readStoredRows(db: ReadHandle, vehicles: readonly { id: number }[]): StoredRow[] {
  return db
    .prepare<[string], StoredRow>(
      `SELECT vehicle_id, program_id, cycle, step_no, step_code, anchor_date, deadline, first_due, next_due, waiting_since
       FROM follow_ups WHERE vehicle_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(vehicles.map((vehicle) => vehicle.id)));
}

/** Makes the stored rows the wanted ones, touching only what differs. A row that is not wanted goes, unless the log names it: then it rests. */
export function storeRows(db: WriteHandle, stored: readonly StoredRow[], wanted: readonly StoredRow[]): void {
  const left = new Map(stored.map((row) => [nameOf(row), row]));
  for (const row of wanted) {
    const name = nameOf(row);
    const known = left.get(name);
    left.delete(name);
    if (!known) insert(db, row);
    else if (differs(known, row)) update(db, row);
  }
  for (const row of left.values()) {
    if (!isLogged(db, row)) db.prepare<KeyValues>(`DELETE FROM follow_ups WHERE ${KEY}`).run(...keyOf(row));
    else if (row.next_due !== null || row.waiting_since !== null) update(db, { ...row, next_due: null, waiting_since: null });
  }
}

function insert(db: WriteHandle, row: StoredRow) {
  db.prepare<[...KeyValues, string, string, string, string, string | null, string | null]>(
    `INSERT INTO follow_ups (vehicle_id, program_id, cycle, step_no, step_code, anchor_date, deadline, first_due, next_due, waiting_since)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...keyOf(row), row.step_code, row.anchor_date, row.deadline, row.first_due, row.next_due, row.waiting_since);
}

function update(db: WriteHandle, row: StoredRow) {
  db.prepare<[string, string, string, string, string | null, string | null, ...KeyValues]>(
    `UPDATE follow_ups SET step_code = ?, anchor_date = ?, deadline = ?, first_due = ?, next_due = ?, waiting_since = ? WHERE ${KEY}`,
  ).run(row.step_code, row.anchor_date, row.deadline, row.first_due, row.next_due, row.waiting_since, ...keyOf(row));
}

function differs(a: StoredRow, b: StoredRow): boolean {
  return (
    a.next_due !== b.next_due ||
    a.waiting_since !== b.waiting_since ||
    a.deadline !== b.deadline ||
    a.first_due !== b.first_due ||
    a.anchor_date !== b.anchor_date ||
    a.step_code !== b.step_code
  );
}

function isLogged(db: WriteHandle, row: StoredRow): boolean {
  return (
    db
      .prepare<[...KeyValues, ...KeyValues]>(`SELECT 1 FROM contacts WHERE ${KEY} UNION ALL SELECT 1 FROM bookings WHERE ${KEY} LIMIT 1`)
      .get(...keyOf(row), ...keyOf(row)) !== undefined
  );
}

function keyOf(row: StoredRow): KeyValues {
  return [row.vehicle_id, row.program_id, row.cycle, row.step_no];
}

function nameOf(row: StoredRow): string {
  return `${row.vehicle_id}/${row.program_id}/${row.cycle}/${row.step_no}`;
}
