import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/worker/clock.ts';
import { readFileMoment } from '../../shared/domain/file-moment.ts';

const clock = systemClock(() => 0);
const read = (value: Parameters<typeof readFileMoment>[0], timezone = 'Asia/Jakarta') =>
  readFileMoment(value, { toLocal: (instant) => clock.local(instant, timezone) });

describe('a moment in a file', () => {
  it.each([
    ['2026-11-20T09:15:30+07:00', '2026-11-20T09:15:30'],
    ['2026-11-19T20:15:00-06:00', '2026-11-20T09:15:00'],
    ['2026-11-19T20:15:00-0600', '2026-11-20T09:15:00'],
    ['2026-11-20T02:15:00Z', '2026-11-20T09:15:00'],
    ['2026-11-20T02:15:00.123Z', '2026-11-20T09:15:00'],
    ['2026-12-31T18:30:00+00:00', '2027-01-01T01:30:00'],
    ['2026-11-20 02:15:00 UTC', '2026-11-20T09:15:00'],
    ['2026-11-20 02:15 GMT', '2026-11-20T09:15:00'],
    ['2026-11-20 09:15:00 GMT+7', '2026-11-20T09:15:00'],
    ['20/11/2026 10.15 WITA', '2026-11-20T09:15:00'],
    ['20/11/2026 11:15 WIT', '2026-11-20T09:15:00'],
    ['20/11/2026 09.15 WIB', '2026-11-20T09:15:00'],
    ['20/11/2026 09.15', '2026-11-20T09:15:00'],
    ['20/11/2026, 9:15', '2026-11-20T09:15:00'],
    ['2026-11-20 9:15:07 PM', '2026-11-20T21:15:07'],
    ['20 November 2026 12:05 AM', '2026-11-20T00:05:00'],
    ['Nov 20, 2026, 9:15:00\u202fAM', '2026-11-20T09:15:00'],
    ["'2026-11-20 09:15", '2026-11-20T09:15:00'],
    ['46346.5', '2026-11-20T12:00:00'],
    [46346.385416667, '2026-11-20T09:15:00'],
    [{ date: '2026-11-20', time: '09:15:00' }, '2026-11-20T09:15:00'],
  ])('%j is %s at the branch', (value, at) => {
    expect(read(value)).toEqual({ ok: true, at, hasTime: true });
  });

  it('stands on the clock of the branch’s own zone', () => {
    expect(read('2026-11-20T02:15:00Z', 'Asia/Jayapura')).toMatchObject({ at: '2026-11-20T11:15:00' });
  });

  it.each(['20/11/2026', '2026-11-20', 'Nov 20, 2026', 46346, '46346', { date: '2026-11-20' }])('%j tells the day only', (value) => {
    expect(read(value)).toEqual({ ok: true, at: '2026-11-20T00:00:00', hasTime: false });
  });

  it.each([
    [null, 'date_missing'],
    ['', 'date_missing'],
    ['kemarin sore', 'date_unreadable'],
    ['20/11/26 09:15', 'date_unreadable'],
    ['2026-11-20 24:15', 'date_unreadable'],
    ['2026-11-20 13:15 PM', 'date_unreadable'],
    ['2026-11-20T09:15+99:00', 'date_unreadable'],
    ['11/20/2026 09:15', 'date_impossible'],
    ['2026-11-31T09:15:00+07:00', 'date_impossible'],
  ])('%j is refused as %s', (value, reason) => {
    expect(read(value)).toEqual({ ok: false, reason });
  });
});
