import type { ReadHandle } from '../handle.ts';

/** A vehicle as the list of customers is searched and ordered. */
export interface SearchEntry {
  id: number;
  nameKey: string;
  text: string;
}

const SELECT = `SELECT v.id, c.name_key AS nameKey, t.text FROM vehicles v
  JOIN customers c ON c.id = v.customer_id JOIN search_texts t ON t.vehicle_id = v.id`;

/** The next `limit` vehicles by their ids. */
export function readSearchEntriesAfter(db: ReadHandle, id: number, limit: number): SearchEntry[] {
  return db.prepare<[number, number], SearchEntry>(`${SELECT} WHERE v.id > ? ORDER BY v.id LIMIT ?`).all(id, limit);
}

export function readSearchEntries(db: ReadHandle, ids: readonly number[]): SearchEntry[] {
  return db.prepare<[string], SearchEntry>(`${SELECT} WHERE v.id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids));
}
