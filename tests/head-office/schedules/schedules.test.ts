import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHeadOffice } from '../../../head-office/db/open.ts';
import { buildApp } from '../../../head-office/server/app.ts';
import { DEFAULT_CONFIG } from '../../../head-office/server/config.ts';
import type { HeadOffice } from '../../../head-office/server/head-office.ts';
import { runs } from '../../support/soak.ts';
import { openTestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { type Event, events } from './events.ts';
import { runSchedule, type Stage } from './run-schedule.ts';

const SCHEDULES = runs({ short: 150, long: 1000 });
const MINUTES = 60_000;

let folder: string;
let app: FastifyInstance;
let headOffice: HeadOffice;
let stage: Stage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kawal-schedules-'));
  const limits = { behindProxy: true, branchRequestsPerMinute: 1_000_000 }; // each branch calls from an address of its own
  const config = { ...DEFAULT_CONFIG, ...limits, database: ':memory:', logLevel: 'silent' as const };
  headOffice = { database: await openHeadOffice(config.database), config, now: () => new Date('2026-11-25T10:00:00.000Z') };
  await headOffice.database.db.insertInto('areas').values({ id: 1, name: 'Jabar 1' }).execute();
  app = await buildApp(headOffice);
  stage = { app, headOffice, template: makeTemplate(join(folder, 'template.db')) };
});

afterAll(async () => {
  await app.close();
  await headOffice.database.close();
  rmSync(folder, { recursive: true, force: true });
});

function makeTemplate(file: string): string {
  const branch = openTestStore({ now: '2026-11-15T08:00' });
  addVehicle(branch.context);
  branch.context.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(branch.context.db.file, file);
  branch.close();
  return file;
}

const close = (day: number): Event => ({ type: 'close', day });
const exchange = (fault: (Event & { type: 'exchange' })['fault'] = 'none'): Event => ({ type: 'exchange', fault });

describe('whatever happens between a branch and head office, every day arrives, once in effect', () => {
  test.each<[string, Event[]]>([
    ['a lost answer', [close(0), exchange('answer_lost'), exchange()]],
    ['a correction overtaking its first closing', [close(0), exchange('later'), close(0), exchange(), { type: 'arrive', which: 0 }]],
    ['killed after head office took it', [close(0), exchange('killed_before_answer')]],
    [
      'a branch restored from a copy, closing again',
      [close(0), { type: 'copy_branch' }, close(0), exchange(), { type: 'restore_branch' }, close(0), exchange()],
    ],
    ['head office restored from a copy', [close(0), { type: 'copy_head_office' }, close(1), exchange(), { type: 'restore_head_office' }]],
    [
      'a forgotten revision arriving after the restored branch closed again',
      [
        close(0),
        { type: 'copy_branch' },
        close(0),
        close(0),
        exchange('later'),
        { type: 'restore_branch' },
        close(0),
        exchange(),
        { type: 'arrive', which: 0 },
      ],
    ],
  ])('%s', async (_name, schedule) => {
    await runSchedule(stage, schedule);
  });

  test(
    `${SCHEDULES} random schedules`,
    async () => {
      let played = 0;
      await fc.assert(
        fc.asyncProperty(events, async (schedule) => {
          await runSchedule(stage, schedule);
          played += 1;
        }),
        { numRuns: SCHEDULES },
      );
      expect(played).toBe(SCHEDULES);
    },
    10 * MINUTES,
  );
});
