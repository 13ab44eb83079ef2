import type { Database } from 'better-sqlite3';

/** Tables of a few rows which nearly every call asks and hardly anybody writes. */
const KEPT_TABLES = ['settings', 'users', 'programs', 'program_attempts', 'program_steps'] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];

/** Whether what was read of such tables still holds. */
export interface TableMarks {
  /** Another text once somebody has written one of `tables`. */
  of(tables: readonly KeptTable[]): string;
  /** What is read of them now was written by a transaction that may yet be taken back. */
  areUnsettled(tables: readonly KeptTable[]): boolean;
}

const MOST_VALUES = 64;

/**
 * Counts what this connection writes of them, by triggers that are its own and never stand in the file; what other connections write is told
 * by `data_version`. `raw`: the connection that writes.
 */
export function markTables(raw: Database): TableMarks {
  const counts = new Map<string, number>();
  const unsettled = new Set<string>();
  raw.function('kawal_written', (table) => {
    counts.set(String(table), (counts.get(String(table)) ?? 0) + 1);
    unsettled.add(String(table));
    return null;
  });
  for (const table of KEPT_TABLES)
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      raw.exec(`CREATE TEMP TRIGGER kept_${table}_${event} AFTER ${event} ON main.${table} BEGIN SELECT kawal_written('${table}'); END`);
  const foreign = raw.prepare<[], { data_version: number }>('PRAGMA data_version');
  return {
    of: (tables) => `${foreign.get()?.data_version} ${tables.map((table) => counts.get(table) ?? 0).join(' ')}`,
    areUnsettled(tables) {
      if (!raw.inTransaction) unsettled.clear();
      return tables.some((table) => unsettled.has(table));
    },
  };
}

export type Keep = <Value>(tables: readonly KeptTable[], key: string, read: () => Value) => Value;

/** What was read stays until one of its tables is written; nobody may change it. What a transaction has written itself is kept only after it. */
export function createKeep(marks: TableMarks): Keep {
  const kept = new Map<string, { mark: string; value: unknown }>();
  return <Value>(tables: readonly KeptTable[], key: string, read: () => Value): Value => {
    const mark = marks.of(tables);
    const known = kept.get(key);
    if (known?.mark === mark) return known.value as Value;
    const value = read();
    if (marks.areUnsettled(tables)) return value;
    if (kept.size >= MOST_VALUES) kept.clear();
    kept.set(key, { mark, value });
    return value;
  };
}
