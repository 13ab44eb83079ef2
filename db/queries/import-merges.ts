import type { ReadHandle } from '../handle.ts';
import { createdRanges, touchedVehicles } from './import-changes.ts';

interface Candidate {
  id: number;
  keptId: number;
  mergedId: number;
}

/**
 * Merges that undoing this import would tear apart, the newest first: the import touched one of the two, and they were merged after it and
 * stand (`standing`), or were one while it ran and are two again (`parted`).
 */
export function mergesInTheWay(db: ReadHandle, importId: number): { standing: number[]; parted: number[] } {
  const columns = 'SELECT id, kept_id AS keptId, merged_id AS mergedId FROM merges';
  const standing = db
    .prepare<[number], Candidate>(`${columns} WHERE undone_at IS NULL AND after_import >= ? ORDER BY id DESC`)
    .all(importId);
  const parted = db
    .prepare<[number, number], Candidate>(
      `${columns} WHERE undone_at IS NOT NULL AND after_import < ? AND undone_after_import >= ? ORDER BY id DESC`,
    )
    .all(importId, importId);
  if (standing.length + parted.length === 0) return { standing: [], parted: [] };
  const touched = touchedCustomers(db, importId);
  const concerned = (all: Candidate[]) => all.filter((one) => touched.has(one.keptId) || touched.has(one.mergedId)).map(({ id }) => id);
  return { standing: concerned(standing), parted: concerned(parted) };
}

/** Customers of whom something was created or changed: themselves, a number, a word on being contacted, a vehicle or something of it. */
function touchedCustomers(db: ReadHandle, importId: number): Set<number> {
  const ids = new Set<number>();
  const add = (sql: string, ...values: unknown[]) => {
    for (const { id } of db.prepare<unknown[], { id: number | null }>(sql).all(...values)) if (id !== null) ids.add(id);
  };
  for (const { table, from, to } of createdRanges(db, importId)) {
    if (table === 'customers') add('SELECT id FROM customers WHERE id BETWEEN ? AND ?', from, to);
    if (table === 'phones' || table === 'consents' || table === 'vehicles')
      add(`SELECT customer_id AS id FROM ${table} WHERE id BETWEEN ? AND ?`, from, to);
  }
  for (const image of ['before', 'after']) {
    const changes = `FROM import_changes WHERE import_id = ? AND ${image} IS NOT NULL AND table_name`;
    add(`SELECT json_extract(${image}, '$.id') AS id ${changes} = 'customers'`, importId);
    add(`SELECT json_extract(${image}, '$.customer_id') AS id ${changes} IN ('vehicles', 'phones', 'consents', 'custom_values')`, importId);
    add(
      `SELECT json_extract(${image}, '$.entity_id') AS id ${changes} = 'hand_corrections' AND json_extract(${image}, '$.entity') = 'customer'`,
      importId,
    );
  }
  add('SELECT customer_id AS id FROM vehicles WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(touchedVehicles(db, importId)));
  return ids;
}
