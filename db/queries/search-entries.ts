import type { ReadHandle } from '../handle.ts';
import { ERASED, isNotErased } from './erased-customers.ts';

/** A vehicle as the list of customers is searched and ordered. */
export interface SearchEntry {
  id: number;
  nameKey: string;
  text: string;
}

/** Who was never indexed stands in the list all the same. */
const SELECT = `SELECT v.id, c.name_key AS nameKey, coalesce(t.text, '') AS text FROM vehicles v
  JOIN customers c ON c.id = v.customer_id LEFT JOIN search_texts t ON t.vehicle_id = v.id`;

/** The next `limit` vehicles by their ids. */
export function readSearchEntriesAfter(db: ReadHandle, id: number, limit: number): SearchEntry[] {
  return db
    .prepare<[number, number], SearchEntry>(`${SELECT} WHERE v.id > ? AND ${isNotErased('c.id')} ORDER BY v.id LIMIT ?`)
    .all(id, limit);
}

export function readSearchEntries(db: ReadHandle, ids: readonly number[]): SearchEntry[] {
  return db
    .prepare<[string], SearchEntry>(`${SELECT} WHERE v.id IN (SELECT value FROM json_each(?)) AND ${isNotErased('c.id')}`)
    .all(JSON.stringify(ids));
}

/** All that the list of customers shows: those of erased customers stand in no list. */
export function countVehicles(db: ReadHandle): number {
  const row = db
    .prepare<[], { n: number }>(
      `SELECT (SELECT count(*) FROM vehicles) - (SELECT count(*) FROM vehicles WHERE customer_id IN (${ERASED})) AS n`,
    )
    .get();
  return row?.n ?? 0;
}
