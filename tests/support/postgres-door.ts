import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openHeadOffice } from '../../head-office/db/open.ts';
import { type PostgresServer, startPostgres } from '../../tools/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresDoor: string;
  }
}

/** A database with head office's tables, to be copied: quicker than laying them down for each test. */
export const TEMPLATE = 'kawal_template';

/**
 * Vitest's global set-up: an address at which test files ask for PostgreSQL and are told its url. One server for the whole run,
 * started for the first who asks, gone at its end.
 */
export default async function openPostgresDoor(project: TestProject) {
  let server: Promise<PostgresServer> | undefined;
  const door = createServer(async (_request, response) => {
    server ??= startWithTemplate();
    try {
      response.end((await server).url);
    } catch (fault) {
      response.writeHead(500).end(String(fault));
    }
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  project.provide('postgresDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.closeAllConnections();
    door.close();
    await (await server)?.stop();
  };
}

async function startWithTemplate(): Promise<PostgresServer> {
  const server = await startPostgres();
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await (await openHeadOffice(server.url.replace(/postgres$/, TEMPLATE))).close();
  return server;
}
