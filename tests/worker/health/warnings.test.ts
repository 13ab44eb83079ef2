import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchClock } from '../../../electron/worker/health/clock-watch.ts';
import { watchHealth } from '../../../electron/worker/health/warnings.ts';
import { contactHandlers } from '../../../electron/worker/use-cases/contacts.ts';
import { healthHandlers } from '../../../electron/worker/use-cases/health.ts';
import { worklistHandlers } from '../../../electron/worker/use-cases/worklist.ts';
import { WARNING_CODES } from '../../../shared/contract/health.ts';
import { texts } from '../../../shared/text/index.ts';
import { call } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore({ now: '2026-11-19T08:00' });
});
afterEach(() => test.close());

const warnings = (zone?: string) => call(healthHandlers, test.context, 'branch.warnings', zone === undefined ? {} : { zone });
const codes = async (zone?: string) => (await warnings(zone)).map(({ code }) => code).filter((code) => code !== 'disk_low');
const note = (text: string) => {
  const { customerId } = addVehicle(test.context);
  return call(contactHandlers, test.context, 'customer.setNote', { customerId, note: text });
};
const auditTimes = () => test.context.db.raw.prepare("SELECT at FROM audit WHERE action = 'customer.setNote' ORDER BY id").pluck().all();

describe('the clock of the PC', () => {
  it('that is right says nothing', async () => {
    await note('pagi');
    expect(await codes('Asia/Jakarta')).toEqual([]);
  });

  it('that is set back is told of, refuses nothing, loses nothing, and is forgotten when it is right again', async () => {
    watchHealth(test.store);
    await note('pagi');
    test.clock.set('2026-11-18T20:00');
    expect(await warnings()).toContainEqual({ code: 'clock_back', data: { minutes: 720 }, since: '2026-11-18T20:00:00' });
    await note('malam sebelumnya');
    expect(auditTimes()).toEqual(['2026-11-19T08:00:00.000Z', '2026-11-18T20:00:00.000Z']); // in the order in which they were made
    test.clock.set('2026-11-18T20:30');
    expect((await warnings())[0]?.since).toBe('2026-11-18T20:00:00'); // when it was first noticed
    test.clock.set('2026-11-19T08:00');
    expect(await codes()).toEqual([]);
  });

  it('that went wrong while the program was closed is compared with the last entries', () => {
    const zone = { before: null, keep: () => undefined };
    const watchAt = (local: string) => {
      test.clock.set(local);
      return watchClock({ clock: test.clock, upMilliseconds: () => 0, zone }).look(test.store.database, null);
    };
    expect(watchAt('2026-11-19T07:56')).toEqual([]);
    expect(watchAt('2026-11-19T07:54')).toMatchObject([{ code: 'clock_back' }]);
    expect(watchAt('2026-12-31T08:00')).toEqual([]);
    expect(watchAt('2027-01-04T08:00')).toEqual([{ code: 'clock_forward', data: { days: 46 } }]);
  });

  it('in another zone than the last time, or since the morning', async () => {
    expect(await codes('Asia/Jakarta')).toEqual([]);
    expect(await warnings('Asia/Makassar')).toContainEqual({
      code: 'zone_changed',
      data: { before: 'Asia/Jakarta', now: 'Asia/Makassar' },
      since: '2026-11-19T08:00:00',
    });
    expect(await codes('Asia/Jakarta')).toEqual([]);
  });
});

it('at midnight the day rolls over by itself, and its work with it', async () => {
  test.clock.set('2026-11-19T23:59');
  const days: string[] = [];
  for (const at of ['2026-11-19T23:59:59', '2026-11-20T00:00:00']) {
    test.clock.set(at);
    const { date } = await call(worklistHandlers, test.context, 'worklist.day', { date: test.context.today });
    days.push(`${test.context.today} ${date}`);
  }
  expect(days).toEqual(['2026-11-19 2026-11-19', '2026-11-20 2026-11-20']);
  expect(await codes()).toEqual([]);
});

it('a folder that a program copies elsewhere is told of', async () => {
  mkdirSync(join(test.dir, '.stfolder'));
  expect(await warnings()).toContainEqual({ code: 'folder_synced', data: { by: 'Syncthing' }, since: '2026-11-19T08:00:00' });
});

it('each warning has words', () => {
  expect(
    Object.keys(texts.id.health)
      .filter((key) => key.startsWith('warning_'))
      .sort(),
  ).toEqual(WARNING_CODES.flatMap((code) => [`warning_${code}`, `warning_${code}_do`]).sort());
});
