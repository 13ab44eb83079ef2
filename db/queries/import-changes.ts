import type { ReadHandle, WriteHandle } from '../handle.ts';
import { planChanges, searchChanges } from './noted-changes.ts';

/** Tables whose rows have an id: created ones are known by their range of ids. Children before parents. */
const NUMBERED = ['phones', 'consents', 'visits', 'bookings', 'vehicles', 'customers'] as const;
type NumberedTable = (typeof NUMBERED)[number];

/** Tables named by several columns: every row is noted. */
const KEYED = {
  exclusions: ['vehicle_id', 'reason', 'from_day'],
  hand_corrections: ['entity', 'entity_id', 'field'],
  custom_values: ['customer_id', 'field_id'],
} as const satisfies Record<string, readonly string[]>;
type KeyedTable = keyof typeof KEYED;

type Ranges = Record<NumberedTable, number>;

/** Temporary triggers note every change of a row that stood before, whoever makes it: the import, the matching of visits, the planning. */
export interface ChangeLog {
  /** Notes what was created and takes the triggers away. */
  finish(): void;
}

/** Begins to note, for undo. Belongs inside the import's transaction, before its first write. */
export function beginChangeLog(db: WriteHandle, importId: number): ChangeLog {
  const highest = highestIds(db);
  const triggers: string[] = [];
  const add = (name: string, when: string, event: 'INSERT' | 'UPDATE' | 'DELETE', table: string, key: string) => {
    const columns = columnsOf(db, table);
    const image = (row: 'old' | 'new') => `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
    db.prepare<[]>(
      `CREATE TEMP TRIGGER ${name} AFTER ${event} ON main.${table} WHEN ${when} BEGIN
         INSERT INTO import_changes (import_id, seq, table_name, row_key, before, after)
         VALUES (${importId}, (SELECT coalesce(max(seq), 0) + 1 FROM import_changes WHERE import_id = ${importId}),
                 '${table}', ${key}, ${event === 'INSERT' ? 'NULL' : image('old')}, ${event === 'DELETE' ? 'NULL' : image('new')});
       END`,
    ).run();
    triggers.push(name);
  };
  for (const table of NUMBERED) add(`import_update_${table}`, `old.id <= ${highest[table]}`, 'UPDATE', table, 'old.id');
  for (const [table, columns] of Object.entries(KEYED)) {
    for (const event of ['INSERT', 'UPDATE', 'DELETE'] as const) {
      const row = event === 'INSERT' ? 'new' : 'old';
      // What is noted about a new vehicle goes with the vehicle, and a new customer's values with the customer.
      const whens: Partial<Record<string, string>> = {
        exclusions: `${row}.vehicle_id <= ${highest.vehicles}`,
        custom_values: `${row}.customer_id <= ${highest.customers}`,
      };
      const when = whens[table] ?? '1';
      add(
        `import_${event.toLowerCase()}_${table}`,
        when,
        event,
        table,
        `json_array(${columns.map((column) => `${row}.${column}`).join(', ')})`,
      );
    }
  }
  return {
    finish() {
      for (const name of triggers) db.prepare<[]>(`DROP TRIGGER temp.${name}`).run();
      const now = highestIds(db);
      for (const table of NUMBERED) if (now[table] > highest[table]) noteCreated(db, importId, table, highest[table] + 1, now[table]);
    },
  };
}

function noteCreated(db: WriteHandle, importId: number, table: NumberedTable, from: number, to: number): void {
  db.prepare<[number, number, string, string]>(
    `INSERT INTO import_changes (import_id, seq, table_name, row_key)
     VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM import_changes WHERE import_id = ?), ?, ?)`,
  ).run(importId, importId, table, `${from}-${to}`);
}

function highestIds(db: ReadHandle): Ranges {
  const highest = (table: string) => db.prepare<[], { id: number | null }>(`SELECT max(id) AS id FROM ${table}`).get()?.id ?? 0;
  return Object.fromEntries(NUMBERED.map((table) => [table, highest(table)])) as Ranges;
}

function columnsOf(db: ReadHandle, table: string): string[] {
  return db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((column) => column.name);
}

export interface CreatedRange {
  table: NumberedTable;
  from: number;
  to: number;
}

interface ChangeRow {
  seq: number;
  table_name: string;
  row_key: string;
  before: string | null;
  after: string | null;
}

export function createdRanges(db: ReadHandle, importId: number): CreatedRange[] {
  return db
    .prepare<[number], ChangeRow>('SELECT * FROM import_changes WHERE import_id = ? AND before IS NULL AND after IS NULL')
    .all(importId)
    .map((row) => {
      const [from = 0, to = 0] = row.row_key.split('-').map(Number);
      return { table: row.table_name as NumberedTable, from, to };
    });
}

/** Puts changed rows back, the last change first. A column that somebody has changed since stays as it is. Returns the rows put back. */
export function revertChanges(db: WriteHandle, importId: number): number {
  const rows = db
    .prepare<[number], ChangeRow>(
      'SELECT * FROM import_changes WHERE import_id = ? AND (before IS NOT NULL OR after IS NOT NULL) ORDER BY seq DESC',
    )
    .all(importId);
  for (const row of rows) revertRow(db, row);
  return new Set(rows.map((row) => `${row.table_name} ${row.row_key}`)).size;
}

type Image = Record<string, string | number | null>;

function revertRow(db: WriteHandle, { table_name: table, row_key, before, after }: ChangeRow): void {
  const keys: readonly string[] = table in KEYED ? KEYED[table as KeyedTable] : ['id'];
  const key: unknown[] = table in KEYED ? (JSON.parse(row_key) as unknown[]) : [Number(row_key)];
  const isRow = keys.map((column) => `${column} = ?`).join(' AND ');
  if (before === null) {
    // A value that somebody has changed since is no longer the import's.
    const isOurs = table === 'custom_values' ? ' AND value IS ?' : '';
    const value = isOurs && after !== null ? [(JSON.parse(after) as Image).value] : [];
    db.prepare<unknown[]>(`DELETE FROM ${table} WHERE ${isRow}${isOurs}`).run(...key, ...value);
    return;
  }
  const was = JSON.parse(before) as Image;
  if (after === null) {
    const columns = Object.keys(was);
    db.prepare<unknown[]>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
    ).run(...Object.values(was));
    return;
  }
  const became = JSON.parse(after) as Image;
  for (const column of Object.keys(was).filter((name) => was[name] !== became[name])) {
    db.prepare<unknown[]>(`UPDATE ${table} SET ${column} = ? WHERE ${isRow} AND ${column} IS ?`).run(was[column], ...key, became[column]);
  }
}

/** Vehicles of which something was created or changed: by themselves, by a visit, by a number or by their owner. */
export function touchedVehicles(db: ReadHandle, importId: number): number[] {
  const ids = new Set<number>();
  const add = (sql: string, ...values: unknown[]) => {
    for (const { id } of db.prepare<unknown[], { id: number }>(sql).all(...values)) ids.add(id);
  };
  for (const { table, from, to } of createdRanges(db, importId)) {
    if (table === 'vehicles') add('SELECT id FROM vehicles WHERE id BETWEEN ? AND ?', from, to);
    if (table === 'visits') add('SELECT DISTINCT vehicle_id AS id FROM visits WHERE id BETWEEN ? AND ?', from, to);
    if (table === 'phones')
      add('SELECT DISTINCT vehicle_id AS id FROM phones WHERE id BETWEEN ? AND ? AND vehicle_id IS NOT NULL', from, to);
    if (table === 'phones' || table === 'consents')
      add(`SELECT id FROM vehicles WHERE customer_id IN (SELECT customer_id FROM ${table} WHERE id BETWEEN ? AND ?)`, from, to);
  }
  const inImages = (column: string, table: string, key: string) =>
    add(
      `SELECT id FROM vehicles WHERE ${column} IN (
         SELECT json_extract(before, ?) FROM import_changes WHERE import_id = ? AND table_name = ?
         UNION SELECT json_extract(after, ?) FROM import_changes WHERE import_id = ? AND table_name = ?)`,
      ...[key, importId, table, key, importId, table],
    );
  inImages('id', 'vehicles', '$.id');
  inImages('customer_id', 'customers', '$.id');
  inImages('customer_id', 'phones', '$.customer_id');
  for (const table of ['visits', 'bookings', 'phones', 'exclusions']) inImages('id', table, '$.vehicle_id');
  return [...ids].sort((one, other) => one - other);
}

/**
 * What people have done with the rows that an import created: with any of it, the import can no longer be undone. An import leaves notes and marks
 * empty, so any that is there is somebody's. To whom a vehicle was given is a matter of two clicks, and does not count.
 */
export function laterWork(db: ReadHandle, ranges: readonly CreatedRange[]): { contacts: number; bookings: number; others: number } {
  const rangeOf = (table: NumberedTable) => ranges.find((range) => range.table === table) ?? { from: 0, to: -1 };
  const count = (sql: string, table: NumberedTable) => {
    const { from, to } = rangeOf(table);
    return db.prepare<[number, number], { n: number }>(`SELECT count(*) AS n FROM ${sql} BETWEEN ? AND ?`).get(from, to)?.n ?? 0;
  };
  const beyond = (table: NumberedTable) => `id > ${rangeOf(table).to} AND`;
  return {
    contacts: count('contacts WHERE vehicle_id', 'vehicles'),
    bookings: count('bookings WHERE vehicle_id', 'vehicles') + count('bookings WHERE visit_id', 'visits'),
    others:
      count('whatsapp_opens WHERE vehicle_id', 'vehicles') +
      count(`visits WHERE ${beyond('visits')} vehicle_id`, 'vehicles') +
      count(`phones WHERE ${beyond('phones')} vehicle_id`, 'vehicles') +
      count(`phones WHERE ${beyond('phones')} customer_id`, 'customers') +
      count(`consents WHERE ${beyond('consents')} customer_id`, 'customers') +
      count('customer_labels WHERE customer_id', 'customers') +
      count('customers WHERE (note IS NOT NULL OR blacklisted_on IS NOT NULL) AND id', 'customers') +
      count('vehicles WHERE sold_on IS NOT NULL AND id', 'vehicles') +
      count('phones WHERE flagged_bad_on IS NOT NULL AND id', 'phones') +
      count(`hand_corrections WHERE entity = 'vehicle' AND entity_id`, 'vehicles') +
      count(`hand_corrections WHERE entity = 'customer' AND entity_id`, 'customers'),
  };
}

/** Takes created rows away with all that is derived from them. References are checked at the end of the transaction. Returns their number. */
export function deleteCreated(db: WriteHandle, ranges: readonly CreatedRange[]): number {
  db.prepare<[]>('PRAGMA defer_foreign_keys = ON').run();
  let count = 0;
  const remove = (from: string, range: CreatedRange) =>
    db.prepare<[number, number]>(`DELETE FROM ${from} BETWEEN ? AND ?`).run(range.from, range.to).changes;
  for (const table of NUMBERED) {
    for (const range of ranges.filter((one) => one.table === table)) {
      if (table === 'vehicles') {
        searchChanges.note(db, 'all');
        planChanges.note(db, 'all'); // what is remembered of a month names them, and no replanning will: they are gone
        for (const derived of [
          'follow_ups WHERE vehicle_id',
          'exclusions WHERE vehicle_id',
          'search_index WHERE rowid',
          'search_texts WHERE vehicle_id',
        ])
          remove(derived, range);
      }
      count += remove(`${table} WHERE id`, range);
    }
  }
  return count;
}
