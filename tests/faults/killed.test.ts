import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { listBackups } from '../../electron/worker/backup/backup-folder.ts';
import { verifyDatabase, verifyHash } from '../../electron/worker/backup/verify-backup.ts';
import { fixedClock } from '../../electron/worker/clock.ts';
import { type Chance, createChance } from '../../shared/domain/seeded-random.ts';
import { TEST_KEY } from '../support/vault.ts';
import { openBackupBranch } from '../worker/backup/support.ts';
import { type RunningChild, startChild } from './support/child-process.ts';
import { FIRST_DAY } from './support/days.ts';
import {
  copyOfBranch,
  countOf,
  type FaultBranch,
  integrityOf,
  lookAt,
  makeFaultBranch,
  openFaultBranch,
  ROWS_OF_AN_IMPORT,
  removeBranch,
} from './support/fault-branch.ts';
import { inForm } from './support/faults-form.ts';
import { ALL_KEPT, keptRows, makeOlderBranch, NEW_VERSION, versionOf } from './support/older-branch.ts';
import { reportFigure } from './support/report-figure.ts';

/*
 * Number 1: a real process works on a real branch and is killed at random moments. Where chance would miss the narrow moment, the process is first
 * waited for to come near it. The same branch goes from one kill to the next.
 */
const KILLS = inForm({
  short: { log: 3, close: 2, import: 3, migration: 2, backup: 2 },
  full: { log: 25, close: 20, import: 20, migration: 15, backup: 20 },
});

/** What has been killed, by all the tests of this file. */
interface Tally {
  kills: number;
  whole: number;
  acknowledged: number;
  lost: number;
}

async function killAtRandom(child: RunningChild, near: string, within: number, chance: Chance): Promise<string[]> {
  await child.lineStarting(near);
  await pause(chance.next() * within);
  child.process.kill('SIGKILL');
  const { errors } = await child.ended;
  expect(errors).toBe('');
  return child.lines.filter((line) => line.startsWith('done ')).map((line) => line.slice(5));
}

function settle(
  tally: Tally,
  branch: FaultBranch,
  done: readonly string[],
  isThere: (db: Database, one: string) => boolean,
  allOrNothing: (db: Database) => void,
) {
  openFaultBranch(branch, fixedClock(`${FIRST_DAY}T08:00`)).close(); // as the next start does
  lookAt(branch, (db) => {
    expect(integrityOf(db)).toBe('ok');
    const lost = done.filter((one) => !isThere(db, one));
    expect(lost).toEqual([]);
    allOrNothing(db);
    tally.kills += 1;
    tally.whole += 1;
    tally.acknowledged += done.length;
    tally.lost += lost.length;
  });
}

function figureOf(name: string, { kills, whole, acknowledged, lost }: Tally): string {
  return `1 kill -9 during ${name}: ${whole} of ${kills} integrity ok, ${lost} of ${acknowledged} acknowledged rows lost`;
}

const empty = (): Tally => ({ kills: 0, whole: 0, acknowledged: 0, lost: 0 });

describe.concurrent('a process killed at any moment', { timeout: inForm({ short: 60_000, full: 600_000 }) }, () => {
  test('while it logs contacts has kept each one that it acknowledged, with its audit row', async (context) => {
    const chance = createChance(41);
    const branch = makeFaultBranch(60);
    const tally = empty();
    for (let run = 1; run <= KILLS.log; run += 1) {
      const child = startChild('work-until-killed.ts', { job: 'log', branch, run });
      const done = await killAtRandom(child, 'done', 300, chance);
      const isThere = (db: Database, one: string) => {
        const [id, ...note] = one.split(' ');
        return countOf(db, 'FROM contacts WHERE id = ? AND note = ?', id, note.join(' ')) === 1;
      };
      settle(tally, branch, done, isThere, (db) =>
        expect(countOf(db, "FROM audit WHERE action = 'contact.log'")).toBe(countOf(db, 'FROM contacts')),
      );
    }
    removeBranch(branch);
    reportFigure(context, figureOf('logging', tally));
  });

  test('while it closes days has kept each close, its summary for head office and its audit row, all or nothing', async (context) => {
    const chance = createChance(42);
    const branch = makeFaultBranch(20);
    const tally = empty();
    for (let run = 1; run <= KILLS.close; run += 1) {
      const child = startChild('work-until-killed.ts', { job: 'close', branch, run });
      const done = await killAtRandom(child, 'done', 300, chance);
      const isThere = (db: Database, one: string) =>
        countOf(db, 'FROM day_closings WHERE date = ? AND revision = ?', ...one.split(' ')) === 1;
      settle(tally, branch, done, isThere, (db) => {
        const closings = countOf(db, 'FROM day_closings');
        expect(countOf(db, 'FROM outbox JOIN day_closings USING (date, revision)')).toBe(closings);
        expect([countOf(db, 'FROM outbox'), countOf(db, "FROM audit WHERE action = 'day.close'")]).toEqual([closings, closings]);
      });
    }
    removeBranch(branch);
    reportFigure(context, figureOf('closing', tally));
  });

  test('while it imports has imported each file whole or not at all', async (context) => {
    const chance = createChance(43);
    const branch = makeFaultBranch(5);
    const tally = empty();
    for (let run = 1; run <= KILLS.import; run += 1) {
      const child = startChild('work-until-killed.ts', { job: 'import', branch, run });
      const done = await killAtRandom(child, chance.pick(['phase write', 'phase schedule', 'phase search', 'done']), 100, chance);
      const isThere = (db: Database, one: string) => countOf(db, 'FROM imports WHERE id = ?', one.split(' ')[0]) === 1;
      settle(tally, branch, done, isThere, (db) => {
        const perFile = db
          .prepare("SELECT count(*) FROM vehicles WHERE engine_number GLOB 'KW*' GROUP BY substr(engine_number, 1, 8)")
          .pluck()
          .all();
        expect(perFile).toEqual(Array(countOf(db, 'FROM imports')).fill(ROWS_OF_AN_IMPORT));
        expect(countOf(db, 'FROM search_texts')).toBe(countOf(db, "FROM vehicles WHERE engine_number GLOB 'KW*'"));
      });
    }
    removeBranch(branch);
    reportFigure(context, figureOf('import', tally));
  });

  test('while it backs up has each backup whole that it acknowledged, and none that is not', async (context) => {
    const chance = createChance(45);
    const branch = await openBackupBranch({ vehicles: 100 });
    branch.store.database?.close();
    branch.store.database = null;
    const tally = empty();
    for (let run = 1; run <= KILLS.backup; run += 1) {
      const child = startChild('back-up-until-killed.ts', { dir: branch.dir });
      const done = await killAtRandom(child, run % 2 === 0 ? 'done' : 'ready', 700, chance);
      const backups = await listBackups(branch.folder);
      for (const { path, manifest } of backups) {
        verifyHash(`${path}.kawal`, manifest, { report: () => undefined });
        verifyDatabase(`${path}.kawal`, TEST_KEY, manifest);
      }
      const names = new Set(backups.map(({ name }) => name));
      settle(
        tally,
        { file: join(branch.dir, 'branch.db'), key: TEST_KEY.toString('hex') },
        done,
        (_db, name) => names.has(name),
        () => undefined,
      );
    }
    await branch.end();
    reportFigure(context, figureOf('backup', tally));
  });

  test('while it migrates has the old version or the new one, with every row', async (context) => {
    const chance = createChance(44);
    const older = makeOlderBranch();
    const tally = empty();
    let old = 0;
    for (let run = 1; run <= KILLS.migration; run += 1) {
      const branch = copyOfBranch(older);
      await killAtRandom(startChild('migrate.ts', { ...branch, endAt: null }), 'ready', 150, chance);
      const version = lookAt(branch, versionOf);
      expect([10, NEW_VERSION]).toContain(version);
      if (version === 10) old += 1;
      settle(
        tally,
        branch,
        [ALL_KEPT],
        (db, kept) => keptRows(db) === kept,
        () => undefined,
      );
      removeBranch(branch);
    }
    removeBranch(older);
    reportFigure(context, `${figureOf('migration', tally)} (${old} times still the old version)`);
  });
});
