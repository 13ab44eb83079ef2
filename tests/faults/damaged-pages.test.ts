import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSource } from '../../electron/worker/backup/check-beside.ts';
import { writeBackup } from '../../electron/worker/backup/write-backup.ts';
import { backupDirOf } from '../../electron/worker/branch-database.ts';
import { fixedClock } from '../../electron/worker/clock.ts';
import { logContacts } from '../../electron/worker/use-cases/contacts/log-contacts.ts';
import { createChance } from '../../shared/domain/seeded-random.ts';
import { FIRST_DAY } from './support/days.ts';
import { copyOfBranch, type FaultBranch, keyOf, lookAt, makeFaultBranch, openFaultBranch, removeBranch } from './support/fault-branch.ts';
import { inForm } from './support/faults-form.ts';
import { reportFigure } from './support/report-figure.ts';

/*
 * Number 4. What a day does by itself: the branch is opened, and the daily backup is made, which first reads every page of the branch's own file
 * (db/require-whole.ts), then copies it and reads the copy to its end.
 */
const ZEROED = inForm({ short: 40, full: Number.POSITIVE_INFINITY });
const FLIPPED = inForm({ short: 80, full: 1000 });
const PAGE_BYTES = 4096;

let branch: FaultBranch;
let pages: number;
const clock = fixedClock(`${FIRST_DAY}T08:00`);
beforeAll(() => {
  const made = makeFaultBranch(200);
  const opened = openFaultBranch(made, clock);
  opened.context.db.transaction(() => {
    for (let vehicleId = 1; vehicleId <= 200; vehicleId += 1) {
      const draft = { vehicleId, followUp: null, attempt: null, channel: 'call' as const, result: 'no_answer' as const };
      logContacts(opened.context, [{ ...draft, note: 'tidak diangkat '.repeat(vehicleId === 7 ? 250 : 1) }]);
    }
  });
  opened.close();
  lookAt(made, (db) => db.exec('VACUUM')); // every page is in use
  branch = made;
  pages = statSync(branch.file).size / PAGE_BYTES;
});
afterAll(() => removeBranch(branch));

/** Why the day's checks refuse the file; null: they found nothing. */
async function daysChecks(hurt: FaultBranch): Promise<string | null> {
  try {
    openFaultBranch(hurt, clock).close();
    const access = { version: 1 as const, sealed: null, recovery: null };
    const head = {
      branch: { code: '07781', name: 'Karawang' },
      kind: 'daily' as const,
      madeAt: clock.instant(),
      at: clock.now('Asia/Jakarta'),
      programVersion: '1.0.0',
      access,
    };
    await writeBackup(
      { source: hurt.file, key: keyOf(hurt), target: join(backupDirOf(hurt.file), 'daily'), head: head as never },
      {
        report: () => undefined,
        writing: () => undefined,
        checkBeside: async (source, key) => checkSource({ type: 'check', source, key }),
      },
    );
    return null;
  } catch (failure) {
    return String((failure as { code?: string }).code);
  }
}

const DAMAGED = /^(SQLITE_CORRUPT|SQLITE_NOTADB|database_damaged|database_not_kawal)/;

/** Each time on a fresh copy, with `hurt` done to it. */
async function foundOf(times: number, hurt: (handle: number, time: number) => void): Promise<{ found: number; unclear: string[] }> {
  let found = 0;
  const unclear: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const copy = copyOfBranch(branch);
    const handle = openSync(copy.file, 'r+');
    hurt(handle, time);
    closeSync(handle);
    const told = await daysChecks(copy);
    if (told !== null) found += 1;
    if (told !== null && !DAMAGED.test(told)) unclear.push(told);
    removeBranch(copy);
  }
  return { found, unclear };
}

describe('a damaged file', { timeout: inForm({ short: 60_000, full: 900_000 }) }, () => {
  test('that is whole passes the checks', async () => {
    const copy = copyOfBranch(branch);
    expect(await daysChecks(copy)).toBeNull();
    removeBranch(copy);
  });

  test('a page of zeros is always found', async (context) => {
    const chance = createChance(4);
    const every = ZEROED >= pages;
    const times = every ? pages : ZEROED;
    const { found, unclear } = await foundOf(times, (handle, time) => {
      const page = every ? time : chance.between(0, pages - 1);
      writeSync(handle, Buffer.alloc(PAGE_BYTES), 0, PAGE_BYTES, page * PAGE_BYTES);
    });
    expect(unclear).toEqual([]);
    reportFigure(context, `4 zeroed pages: ${found} of ${times} found by a day's checks`);
    expect(found).toBe(times);
  });

  test('a flipped byte is found', async (context) => {
    const chance = createChance(5);
    const { found, unclear } = await foundOf(FLIPPED, (handle) => {
      const at = chance.between(0, pages * PAGE_BYTES - 1);
      const byte = Buffer.alloc(1);
      readSync(handle, byte, 0, 1, at);
      byte[0] = (byte[0] ?? 0) ^ (1 << chance.between(0, 7));
      writeSync(handle, byte, 0, 1, at);
    });
    expect(unclear).toEqual([]);
    reportFigure(context, `4 flipped bits: ${found} of ${FLIPPED} found by a day's checks`);
    expect(found).toBeGreaterThanOrEqual(FLIPPED * 0.95);
  });
});
