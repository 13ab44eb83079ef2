import type { ReadHandle, WriteHandle } from '../handle.ts';
import { isNotErased } from './erased-customers.ts';
import { searchChanges } from './noted-changes.ts';
import { searchNeedles, searchTextOf } from './search-text.ts';

/** Vehicles per round, for flat memory. */
const BATCH = 2000;

/**
 * Brings the search up to date for these vehicles. Belongs in the transaction of every change of name, phones, plate, engine or frame
 * number, or owner. Writes only what differs.
 */
export function indexVehicles(db: WriteHandle, vehicleIds: readonly number[] | 'all'): void {
  const ids =
    vehicleIds === 'all'
      ? db
          .prepare<[], { id: number }>('SELECT id FROM vehicles')
          .all()
          .map(({ id }) => id)
      : vehicleIds;
  // A contentless table takes no update: the old row goes, the new one comes.
  const forget = db.prepare<[number]>('DELETE FROM search_index WHERE rowid = ?');
  const index = db.prepare<[number, string]>('INSERT INTO search_index (rowid, text) VALUES (?, ?)');
  const remember = db.prepare<[number, string]>('INSERT OR REPLACE INTO search_texts (vehicle_id, text) VALUES (?, ?)');
  for (let start = 0; start < ids.length; start += BATCH) {
    const changed = readSearchable(db, ids.slice(start, start + BATCH))
      .map(({ id, indexed, ...vehicle }) => ({ id, indexed, text: searchTextOf(vehicle) }))
      .filter(({ indexed, text }) => text !== indexed);
    for (const { id, indexed, text } of changed) {
      if (indexed !== null) forget.run(id);
      index.run(id, text);
    }
    // Not row by row with the index: each REPLACE opens a savepoint, at which the index writes what it has gathered to the disk.
    for (const { id, text } of changed) remember.run(id, text);
    searchChanges.note(
      db,
      changed.map(({ id }) => id),
    );
  }
}

/** Nobody finds these vehicles any more. */
export function forgetVehicles(db: WriteHandle, vehicleIds: readonly number[]): void {
  const ids = JSON.stringify(vehicleIds);
  db.prepare<[string]>('DELETE FROM search_index WHERE rowid IN (SELECT value FROM json_each(?))').run(ids);
  db.prepare<[string]>('DELETE FROM search_texts WHERE vehicle_id IN (SELECT value FROM json_each(?))').run(ids);
  searchChanges.note(db, vehicleIds);
}

/** Ids of at most `limit` vehicles whose name, phones, plate, engine or frame number hold the text. */
export function searchVehicles(db: ReadHandle, text: string, limit: number): number[] {
  const found = new Set<number>();
  // One after the other instead of a UNION, which would be read to its end before the first row comes.
  for (const { sql, params } of searches(text)) {
    const statement = db.prepare<[...string[], number], { id: number }>(`${sql} LIMIT ?`);
    for (const { id } of statement.all(...params, limit)) if (found.size < limit) found.add(id);
  }
  return [...found];
}

/** All that are found, as a query with the one column `id`; null when there is nothing to look for. */
export function vehicleSearch(text: string): { sql: string; params: string[] } | null {
  const parts = searches(text);
  if (parts.length === 0) return null;
  return { sql: parts.map(({ sql }) => sql).join(' UNION '), params: parts.flatMap(({ params }) => params) };
}

/**
 * Together these find exactly what LIKE '%text%' on the folded text finds: the index gives the rows that have all trigrams of the text,
 * and the text itself decides. Under three characters there are no trigrams and the texts are read through.
 */
function searches(text: string): { sql: string; params: string[] }[] {
  return searchNeedles(text).map((needle) => {
    const trigrams = trigramsOf(needle);
    if (trigrams.length === 0) return { sql: 'SELECT vehicle_id AS id FROM search_texts WHERE instr(text, ?) > 0', params: [needle] };
    const match = trigrams.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
    return {
      sql: `SELECT t.vehicle_id AS id FROM search_index i CROSS JOIN search_texts t ON t.vehicle_id = i.rowid
        WHERE search_index MATCH ? AND instr(t.text, ?) > 0`,
      params: [match, needle],
    };
  });
}

/** A long text is told by some of its trigrams; each one more costs a list to read. */
const MOST_TRIGRAMS = 12;

/**
 * Trigrams that cover the text side by side, the last one at its end: those between them would only be more lists to read (half of the time
 * for a quarter of an engine number), and the text itself decides anyway.
 */
function trigramsOf(text: string): string[] {
  const characters = [...text];
  const last = characters.length - 3;
  const begins = characters.map((_, index) => index).filter((index) => index === last || (index < last && index % 3 === 0));
  const all = new Set(begins.map((index) => characters.slice(index, index + 3).join('')));
  return [...all].slice(0, MOST_TRIGRAMS);
}

interface SearchableRow {
  id: number;
  indexed: string | null;
  name: string;
  otherNames: string;
  plate: string | null;
  engineNumber: string;
  frameNumber: string | null;
  phones: string;
}

function readSearchable(db: ReadHandle, ids: readonly number[]) {
  return db
    .prepare<[string], SearchableRow>(
      `SELECT v.id, t.text AS indexed, c.name, v.plate, v.engine_number AS engineNumber, v.frame_number AS frameNumber,
         (SELECT json_group_array(o.name) FROM merged_customers m JOIN customers o ON o.id = m.customer_id
            WHERE m.kept_id = v.customer_id) AS otherNames,
         (SELECT json_group_array(number) FROM (
            SELECT number FROM phones WHERE customer_id = v.customer_id AND number IS NOT NULL
            UNION SELECT number FROM phones WHERE vehicle_id = v.id AND number IS NOT NULL)) AS phones
       FROM vehicles v JOIN customers c ON c.id = v.customer_id LEFT JOIN search_texts t ON t.vehicle_id = v.id
       WHERE v.id IN (SELECT value FROM json_each(?)) AND ${isNotErased('v.customer_id')}`,
    )
    .all(JSON.stringify(ids))
    .map(({ phones, otherNames, ...row }) => ({
      ...row,
      phones: JSON.parse(phones) as string[],
      otherNames: JSON.parse(otherNames) as string[],
    }));
}
