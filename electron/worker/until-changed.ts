import type { BranchDatabase } from '../../db/open.ts';

interface Kept {
  version: number;
  values: Map<string, unknown>;
}

const kept = new WeakMap<BranchDatabase, Kept>();
const MOST_VALUES = 8;

/**
 * What was read once stays until something is written: SQLite counts, on the reading connection, the commits of the writing one.
 * For lists that a screen asks for block by block. Outside transactions only.
 */
export function untilChanged<Value>(database: BranchDatabase, key: string, read: () => Value): Value {
  const version = database.read.prepare<[], { data_version: number }>('PRAGMA data_version').get()?.data_version ?? 0;
  const known = kept.get(database);
  const current = known?.version === version ? known : { version, values: new Map<string, unknown>() };
  kept.set(database, current);
  if (current.values.has(key)) return current.values.get(key) as Value;
  const value = read();
  if (current.values.size >= MOST_VALUES) current.values.clear();
  current.values.set(key, value);
  return value;
}
