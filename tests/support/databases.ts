import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { Dialect } from '../../head-office/db/open.ts';
import { type PostgresServer, startPostgres } from '../../tools/postgres.ts';

export const DIALECTS: Dialect[] = ['sqlite', 'postgres'];

/** On a machine that is busy with everything else. */
const LONGEST_START_MS = 60_000;

/** Called at the top of a test file: hands out empty databases, all of them on one server that ends with the file. */
export function emptyDatabases(): (dialect: Dialect) => Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-databases-'));
  let server: PostgresServer;
  let made = 0;
  beforeAll(async () => {
    server = await startPostgres();
  }, LONGEST_START_MS);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (dialect) => {
    made += 1;
    if (dialect === 'sqlite') return join(folder, `${made}.db`);
    const { url } = server;
    const client = new pg.Client(url);
    await client.connect();
    await client.query(`CREATE DATABASE kawal_${made}`);
    await client.end();
    return url.replace(/postgres$/, `kawal_${made}`);
  };
}
