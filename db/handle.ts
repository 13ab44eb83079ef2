import type { Database, RunResult, Statement } from 'better-sqlite3';
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Keep } from './kept-tables.ts';
import type { Schema } from './schema.ts';

/** Builds typed queries; it never runs one. Give what it builds to a handle. */
export const query = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Reads, synchronously: what a use-case does is never interleaved with another one's work. */
export interface ReadHandle {
  all<Row>(built: Compilable<Row>): Row[];
  first<Row>(built: Compilable<Row>): Row | undefined;
  /** For hot paths with hand-written SQL (PERFORMANCE.md): prepared once and kept. */
  prepare<Params extends unknown[] | Record<string, unknown>, Row = unknown>(sql: string): Statement<Params, Row>;
  /** What was read of a small table stays until one of `tables` is written; `key` names it within this handle. */
  kept: Keep;
}

export interface WriteHandle extends ReadHandle {
  run(built: Compilable<unknown>): RunResult;
}

/** Told of each statement that a handle has run, and how long it took. The SQL holds no value but the constants of the program. */
type QueryWatcher = (sql: string, milliseconds: number) => void;

let watcher: QueryWatcher | null = null;

/** One per process: the log of slow statements, or the test that asks SQLite for the plans. null ends it. */
export function watchQueries(next: QueryWatcher | null): void {
  watcher = next;
}

const RUNS = ['all', 'get', 'run'] as const;

/** The same statement, which tells the watcher of itself. What is read row by row (`iterate`) takes its reader's time and is told when it begins. */
function watched(statement: Statement, sql: string): Statement {
  for (const name of RUNS) {
    const run = statement[name].bind(statement) as (...params: unknown[]) => unknown;
    const timed = (...params: unknown[]) => {
      if (watcher === null) return run(...params);
      const startedAt = performance.now();
      try {
        return run(...params);
      } finally {
        watcher?.(sql, performance.now() - startedAt);
      }
    };
    Object.assign(statement, { [name]: timed });
  }
  const iterate = statement.iterate.bind(statement);
  const told = (...params: unknown[]) => {
    watcher?.(sql, 0);
    return iterate(...params);
  };
  return Object.assign(statement, { iterate: told });
}

const KEPT_STATEMENTS = 500;

/** `keep`: absent, everything is read anew. */
export function createHandle(db: Database, keep: Keep = (_tables, _key, read) => read()): WriteHandle {
  const statements = new Map<string, Statement>();

  function prepare(sql: string): Statement {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= KEPT_STATEMENTS) statements.clear();
    const statement = watched(db.prepare(sql) as Statement, sql);
    statements.set(sql, statement);
    return statement;
  }

  return {
    kept: keep,
    prepare: prepare as WriteHandle['prepare'],
    all: (built) => {
      const { sql, parameters } = built.compile();
      return prepare(sql).all(...parameters) as never;
    },
    first: (built) => {
      const { sql, parameters } = built.compile();
      return prepare(sql).get(...parameters) as never;
    },
    run: (built) => {
      const { sql, parameters } = built.compile();
      return prepare(sql).run(...parameters);
    },
  };
}
