import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openHeadOffice } from '../db/open.ts';
import type { Config } from './config.ts';
import type { HeadOffice } from './head-office.ts';

/** Head office on its database, at this machine's time. The folder of an SQLite file is made. */
export async function openFor(config: Config): Promise<HeadOffice> {
  if (!config.database.includes('://')) mkdirSync(dirname(config.database), { recursive: true });
  return { database: await openHeadOffice(config.database), config, now: () => new Date() };
}
