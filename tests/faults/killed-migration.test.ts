import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupDirOf } from '../../electron/worker/branch-database.ts';
import { fixedClock } from '../../electron/worker/clock.ts';
import { startChild } from './support/child-process.ts';
import { FIRST_DAY } from './support/days.ts';
import { copyOfBranch, type FaultBranch, integrityOf, lookAt, openFaultBranch, removeBranch } from './support/fault-branch.ts';
import { ALL_KEPT, keptRows, makeOlderBranch, NEW_VERSION, PENDING_STEPS, versionOf } from './support/older-branch.ts';
import { reportFigure } from './support/report-figure.ts';

// Number 9: the process ends itself at every boundary between two steps, as a power cut would.
const older = makeOlderBranch();

/** What the file is when the process is gone, and what the program makes of it. */
function afterwards(branch: FaultBranch) {
  const left = lookAt(branch, (db) => ({ version: versionOf(db), integrity: integrityOf(db), kept: keptRows(db) }));
  openFaultBranch(branch, fixedClock(`${FIRST_DAY}T08:00`)).close();
  const opened = lookAt(branch, (db) => ({ version: versionOf(db), integrity: integrityOf(db), kept: keptRows(db) }));
  return { left, opened };
}

/** The copies that have their final name: a half-written one never gets it. */
function copiesOf(branch: FaultBranch): string[] {
  const folder = backupDirOf(branch.file);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : [];
}

test('a migration killed at each step leaves the old version whole, and the next start brings it up', async (context) => {
  const whole = { integrity: 'ok', kept: ALL_KEPT };
  const boundaries = [...Array.from({ length: PENDING_STEPS + 1 }, (_, boundary) => boundary), 'committed'] as const;
  let good = 0;
  await Promise.all(
    [0, 1].map(async (lane) => {
      for (const boundary of boundaries.filter((_, index) => index % 2 === lane)) {
        const branch = copyOfBranch(older);
        const ends = boundary === 'committed' ? { endAt: null, endAfter: true } : { endAt: boundary };
        const child = startChild('migrate.ts', { ...branch, ...ends });
        expect((await child.ended).code, `boundary ${boundary}`).toBe(null);
        expect(child.lines).not.toContain('done');
        const { left, opened } = afterwards(branch);
        expect(left).toEqual({ version: boundary === 'committed' ? NEW_VERSION : 10, ...whole });
        expect(opened).toEqual({ version: NEW_VERSION, ...whole });
        for (const name of copiesOf(branch)) {
          const copy = { ...branch, file: join(backupDirOf(branch.file), name) };
          expect(lookAt(copy, (db) => [versionOf(db), integrityOf(db), keptRows(db)])).toEqual([10, 'ok', ALL_KEPT]);
        }
        removeBranch(branch);
        good += 1;
      }
    }),
  );
  removeBranch(older);
  reportFigure(context, `9 migration killed at each step: ${good} of ${boundaries.length} whole on the old or the new version, and opened`);
});
