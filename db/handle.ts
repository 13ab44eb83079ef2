import type { Database, RunResult, Statement } from 'better-sqlite3';
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
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
}

export interface WriteHandle extends ReadHandle {
  run(built: Compilable<unknown>): RunResult;
}

const KEPT_STATEMENTS = 500;

export function createHandle(db: Database): WriteHandle {
  const kept = new Map<string, Statement>();

  function prepare(sql: string): Statement {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const statement = db.prepare(sql) as Statement;
    kept.set(sql, statement);
    return statement;
  }

  return {
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
