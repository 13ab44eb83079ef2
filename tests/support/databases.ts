import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import type { Dialect } from '../../head-office/db/open.ts';
import { type PostgresServer, startPostgres } from '../../tools/postgres.ts';

export const DIALECTS: Dialect[] = ['sqlite', 'postgres'];

/** Called at the top of a test file: hands out empty databases, all of them on one server that ends with the file. */
export function emptyDatabases(): (dialect: Dialect) => Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-databases-'));
  let server: Promise<PostgresServer> | undefined;
  let made = 0;
  afterAll(async () => {
    await (await server)?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (dialect) => {
    made += 1;
    if (dialect === 'sqlite') return join(folder, `${made}.db`);
    server ??= startPostgres();
    const { url } = await server;
    const client = new pg.Client(url);
    await client.connect();
    await client.query(`CREATE DATABASE kawal_${made}`);
    await client.end();
    return url.replace(/postgres$/, `kawal_${made}`);
  };
}
