import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Dialect } from '../../head-office/db/open.ts';
import { TEMPLATE } from './postgres-door.ts';

export const DIALECTS: Dialect[] = ['sqlite', 'postgres'];

/** On a machine that is busy with everything else. */
const LONGEST_START_MS = 60_000;

/** Called at the top of a test file: hands out databases with nothing in them, which are gone at the file's end. */
export function emptyDatabases(): (dialect: Dialect) => Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-databases-'));
  const names: string[] = [];
  let url: string;
  const run = async (...statements: string[]) => {
    const client = new pg.Client(url);
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  beforeAll(async () => {
    url = await postgresUrl();
  }, LONGEST_START_MS);
  afterAll(async () => {
    if (names.length > 0) await run(...names.map((name) => `DROP DATABASE ${name} WITH (FORCE)`));
    rmSync(folder, { recursive: true, force: true });
  }, LONGEST_START_MS);
  return async (dialect) => {
    const name = `kawal_${randomBytes(6).toString('hex')}`;
    if (dialect === 'sqlite') return join(folder, `${name}.db`);
    await run(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    names.push(name);
    return url.replace(/postgres$/, name);
  };
}

async function postgresUrl(): Promise<string> {
  const answer = await fetch(inject('postgresDoor'));
  const said = await answer.text();
  if (!answer.ok) throw new Error(`PostgreSQL did not start: ${said}`);
  return said;
}
