import { ratio } from './ratio.ts';

export interface Comparison {
  now: number;
  before: number;
  /** In units. */
  difference: number;
  /** Difference ÷ before; null where there was nothing before. */
  change: number | null;
}

/** A figure beside the same figure of another period (DOMAIN 7). */
export function compare(now: number, before: number): Comparison {
  return { now, before, difference: now - before, change: ratio(now - before, before) };
}

/** Counts by name in two periods, with the names in the order given, names of neither list left out; and their sums. */
export function compareCounts(
  names: readonly string[],
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): { rows: (Comparison & { name: string })[]; total: Comparison } {
  const unlisted = [...now.keys(), ...before.keys()].filter((name) => !names.includes(name)).sort();
  const rows = [...names, ...new Set(unlisted)].map((name) => ({ name, ...compare(now.get(name) ?? 0, before.get(name) ?? 0) }));
  const sum = (field: 'now' | 'before') => rows.reduce((total, row) => total + row[field], 0);
  return { rows, total: compare(sum('now'), sum('before')) };
}
