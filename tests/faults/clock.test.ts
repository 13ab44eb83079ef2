import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../db/handle.ts';
import { systemClock } from '../../electron/worker/clock.ts';
import { dayHandlers } from '../../electron/worker/use-cases/days.ts';
import { addDays, type CivilDate } from '../../shared/domain/civil-date.ts';
import { call } from '../support/call.ts';
import { type ContactDays, openContactDays } from '../support/contact-days.ts';
import { reportFigure } from './support/report-figure.ts';

// Number 6. KPB1 of these vehicles: 02-09 WhatsApp, 02-24 and 03-04 calls, deadline 03-11 (DOMAIN 3).
let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const figuresOf = async (of: ContactDays, date: CivilDate) =>
  (await call(dayHandlers, of.context, 'day.report', { date })).figures.day.total;
const entries = (of: ContactDays) =>
  of.context.db.read.all(
    query.selectFrom('contacts').select(['id', 'at', 'result', 'note']).where('user_id', 'is not', null).orderBy('id'),
  );
const close = (date: CivilDate) => call(dayHandlers, days.as(days.users.head), 'day.close', { date });

describe('the zone of the PC', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("whatever it is set to, the day is the branch's own", (context) => {
    const branches = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };
    const zones = ['Asia/Jakarta', 'UTC', 'America/New_York', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];
    const offsets = new Set<number>();
    let right = 0;
    let asked = 0;
    for (const pc of zones) {
      process.env.TZ = pc;
      for (let hour = 0; hour < 366 * 24; hour += 1) {
        const instant = Date.UTC(2026, 0, 1, hour, 59, 59, 999);
        offsets.add(new Date(instant).getTimezoneOffset());
        for (const [branch, east] of Object.entries(branches)) {
          const wanted = new Date(instant + east * 3_600_000).toISOString().slice(0, 19);
          const clock = systemClock(() => instant);
          asked += 1;
          if (clock.now(branch) === wanted && clock.today(branch) === wanted.slice(0, 10)) right += 1;
        }
      }
    }
    expect(offsets.size).toBeGreaterThan(zones.length); // the PC's zone did change, and so did its summer time
    expect(right).toBe(asked);
    reportFigure(context, `6 clock, zone of the PC: ${right} of ${asked} branch days right`);
  });
});

describe('midnight', () => {
  test('during work parts the entries of two days, and each day has its own figures', async (context) => {
    const [one, other] = [days.vehicle().vehicleId, days.vehicle().vehicleId];
    days.at('2026-02-09T23:59:59');
    await days.log(one, { result: 'no_answer', note: 'sebelum' });
    days.at('2026-02-10T00:00:00');
    await days.log(other, { result: 'no_answer', note: 'sesudah' });
    expect(entries(days).map(({ at, note }) => [at, note])).toEqual([
      ['2026-02-09T23:59:59', 'sebelum'],
      ['2026-02-10T00:00:00', 'sesudah'],
    ]);
    const figures = [await figuresOf(days, '2026-02-09'), await figuresOf(days, '2026-02-10')].map(({ due, followedUp }) => [
      due,
      followedUp,
    ]);
    expect(figures).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(await close('2026-02-09')).toEqual({ revision: 1 });
    reportFigure(context, '6 clock, midnight during work: 2 of 2 entries on their own day');
  });
});

describe('a clock that is set wrong for a while', () => {
  /** The same work in a branch whose clock was always right. */
  let reference: ContactDays;
  beforeEach(() => {
    reference = openContactDays();
  });
  afterEach(() => reference.close());

  async function both(work: (one: ContactDays) => unknown) {
    await work(reference);
    await work(days);
  }

  test.for([
    ['forty days back', -40],
    ['a day back', -1],
    ['a day forward', 1],
    ['a year forward', 365],
  ] as const)('%s: nothing is lost or refused afterwards, and the lists are those of a right clock', async ([what, shift], context) => {
    const wrong = addDays('2026-02-10', shift);
    await both((one) => {
      for (let count = 0; count < 4; count += 1) one.vehicle();
    });
    await both((one) => one.log(1, { result: 'sent' }));
    await both((one) => one.at('2026-02-10'));
    await both((one) => one.log(2, { result: 'no_answer', note: 'sebelum' }));

    days.at(wrong); // the list is opened, which settles messages that nobody answered, and somebody is written to
    await days.due();
    await days.log(4, { result: 'no_answer', followUp: null, note: 'jam salah' });

    await both((one) => one.at('2026-02-10T14:00'));
    expect(await days.due()).toEqual(await reference.due());
    await both((one) => one.log(3, { result: 'sent', note: 'sesudah' }));
    const told = (one: ContactDays) => entries(one).map(({ note, result }) => note ?? result);
    expect(told(days)).toEqual(['sent', 'sebelum', 'jam salah', 'sesudah']); // in the order in which they were written
    expect(entries(days).find(({ note }) => note === 'jam salah')?.at).toBe(`${wrong}T08:00:00`);
    const own = await figuresOf(days, '2026-02-10');
    expect({ ...own, followedUp: 0 }).toEqual({ ...(await figuresOf(reference, '2026-02-10')), followedUp: 0 });
    expect(await close('2026-02-10')).toEqual({ revision: 1 });

    await both((one) => one.at('2026-02-24')); // the second attempts: messages without an answer are settled on their day
    expect(await days.due()).toEqual(await reference.due());
    const outcome = async (one: ContactDays, vehicleId: number) =>
      (await one.history(vehicleId)).filter((entry) => entry.followUp).map(({ result, at, user }) => [result, at.slice(0, 10), user]);
    for (const vehicleId of [1, 2, 3]) expect(await outcome(days, vehicleId)).toEqual(await outcome(reference, vehicleId));
    expect(await outcome(days, 3)).toHaveLength(2);
    expect(days.context.db.raw.pragma('foreign_key_check')).toEqual([]);
    reportFigure(context, `6 clock, ${what}: 0 entries lost or out of order, lists and figures as with a right clock`);
  });
});
