import { watchQueries } from '../../db/handle.ts';

/** Longer than anybody should notice: the store answers nobody else meanwhile. */
const SLOW_MILLISECONDS = 250;
/** The same statement is told again only after this time, or when it has become twice as slow. */
const SILENCE_MILLISECONDS = 10 * 60_000;
const LONGEST_NAME = 240;

/** Tells of statements that take long, by what they are: never with a value, so that no name or number of a customer gets into a log. */
export function logSlowQueries(log: (line: string) => void, now: () => number = performance.now.bind(performance)): void {
  const told = new Map<string, { at: number; milliseconds: number }>();
  watchQueries((sql, milliseconds) => {
    if (milliseconds < SLOW_MILLISECONDS) return;
    const name = queryName(sql);
    const last = told.get(name);
    if (last && now() - last.at < SILENCE_MILLISECONDS && milliseconds < last.milliseconds * 2) return;
    told.set(name, { at: now(), milliseconds });
    log(`store: slow statement, ${Math.round(milliseconds)} ms: ${name}`);
  });
}

/** A statement in one short line, its constants taken out too. */
export function queryName(sql: string): string {
  const name = sql
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\b\d+(\.\d+)?\b/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
