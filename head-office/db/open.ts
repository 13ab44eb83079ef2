import Sqlite from 'better-sqlite3';
import { CompiledQuery, Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { MIGRATIONS } from './migrations/index.ts';
import type { Schema } from './schema.ts';

export type Dialect = 'sqlite' | 'postgres';

export interface HeadOfficeDatabase {
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  close(): Promise<void>;
}

/** `postgres://…` or `postgresql://…`, else the path of an SQLite file (made when absent). Brings the schema up to date, all or nothing. */
export async function openHeadOffice(address: string, options: { poolSize?: number } = {}): Promise<HeadOfficeDatabase> {
  const dialect: Dialect = /^postgres(ql)?:\/\//.test(address) ? 'postgres' : 'sqlite';
  const db = new Kysely<Schema>({ dialect: dialect === 'postgres' ? postgres(address, options.poolSize ?? 10) : sqlite(address) });
  try {
    await migrate(db, dialect);
  } catch (fault) {
    await db.destroy();
    throw fault;
  }
  return { db, dialect, close: () => db.destroy() };
}

function sqlite(file: string) {
  return new SqliteDialect({
    database: async () => {
      const database = new Sqlite(file);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL'); // better-sqlite3's WAL default can lose acknowledged rows on power loss
      database.pragma('foreign_keys = ON');
      database.pragma('busy_timeout = 5000');
      database.pragma('cache_size = -64000');
      return database;
    },
  });
}

function postgres(url: string, max: number) {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: { getTypeParser: (oid, format) => (oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text')) },
  });
  // A connection that breaks while nobody uses it (PostgreSQL restarts) is replaced with the next query; unheard, its error would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool, onCreateConnection: async (connection) => void (await connection.executeQuery(FOR_SOLID_STATE)) });
}

/**
 * What the planner thinks of reading here and there. Its default, four, is meant for disks that spin: with it a batch of two hundred branches reads the
 * table of all ten thousand instead of looking them up, more so before the first statistics of a growing table are made.
 */
const FOR_SOLID_STATE = CompiledQuery.raw('set random_page_cost = 1.1');

/** Revenue and counts stay far below 2^53. */
const BIGINT = 20;

/** Kysely's migrator locks, so that several instances may start at once. It refuses a database that has been to a newer version. */
async function migrate(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  const migrations = Object.fromEntries(MIGRATIONS.map(({ name, up }) => [name, { up: (on: Kysely<unknown>) => up(on, dialect) }]));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
