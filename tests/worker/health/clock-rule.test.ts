import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockSight, judgeClock } from '../../../electron/worker/health/clock-rule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse('2026-11-19T01:00:00.000Z');

/** An ordinary morning: last used the evening before, the program runs for an hour, nobody has touched the clock. */
const sight = (odd: Partial<ClockSight> = {}): ClockSight => ({
  now: NOW,
  lastUsed: NOW - 16 * 60 * MINUTE,
  start: { now: NOW - 60 * MINUTE, upMilliseconds: 5 * MINUTE },
  upMilliseconds: 65 * MINUTE,
  zone: 'Asia/Jakarta',
  zoneBefore: 'Asia/Jakarta',
  ...odd,
});

describe('the clock of the PC', () => {
  it.each<[string, Partial<ClockSight>, unknown[]]>([
    ['an ordinary morning', {}, []],
    ['a new branch', { lastUsed: null }, []],
    ['five minutes behind the last entry', { lastUsed: NOW + 5 * MINUTE }, []],
    ['six minutes behind it', { lastUsed: NOW + 6 * MINUTE }, [{ code: 'clock_back', data: { minutes: 6 } }]],
    ['in the wrong year', { lastUsed: NOW + 365 * DAY }, [{ code: 'clock_back', data: { minutes: 525_600 } }]],
    [
      'set back by an hour while running',
      { start: { now: NOW, upMilliseconds: 5 * MINUTE } },
      [{ code: 'clock_back', data: { minutes: 60 } }],
    ],
    [
      'set forward by two hours',
      { upMilliseconds: 5 * MINUTE, start: { now: NOW - 120 * MINUTE, upMilliseconds: 5 * MINUTE } },
      [{ code: 'clock_jumped', data: { minutes: 120 } }],
    ],
    ['asleep over night', { start: { now: NOW - 600 * MINUTE, upMilliseconds: 0 }, upMilliseconds: 600 * MINUTE }, []],
    ['corrected by four minutes', { upMilliseconds: 61 * MINUTE }, []],
    ['45 days after the last use', { lastUsed: NOW - 45 * DAY }, []],
    ['46 days after it', { lastUsed: NOW - 46 * DAY }, [{ code: 'clock_forward', data: { days: 46 } }]],
    ['in another zone', { zone: 'Asia/Makassar' }, [{ code: 'zone_changed', data: { before: 'Asia/Jakarta', now: 'Asia/Makassar' } }]],
    ['no zone known', { zone: null }, []],
    [
      'back and in another zone',
      { lastUsed: NOW + DAY, zone: 'UTC' },
      [
        { code: 'clock_back', data: { minutes: 1440 } },
        { code: 'zone_changed', data: { before: 'Asia/Jakarta', now: 'UTC' } },
      ],
    ],
  ])('%s', (_what, odd, warnings) => {
    expect(judgeClock(sight(odd))).toEqual(warnings);
  });

  it('that nobody touches is never complained about, however long the program runs or the PC sleeps', () => {
    fc.assert(
      fc.property(fc.nat(40 * DAY), fc.nat(4 * DAY), fc.integer({ min: -4 * MINUTE, max: 4 * MINUTE }), (up, ran, corrected) => {
        const start = { now: NOW, upMilliseconds: up };
        expect(judgeClock(sight({ start, now: NOW + ran + corrected, upMilliseconds: up + ran, lastUsed: NOW - DAY }))).toEqual([]);
      }),
    );
  });

  it('that is set by more than five minutes while the program runs is noticed, whichever way', () => {
    fc.assert(
      fc.property(fc.nat(4 * DAY), fc.integer({ min: 6, max: 500_000 }), fc.boolean(), (ran, minutes, back) => {
        const by = (back ? -minutes : minutes) * MINUTE;
        const start = { now: NOW, upMilliseconds: DAY };
        const told = judgeClock(sight({ start, now: NOW + ran + by, upMilliseconds: DAY + ran, lastUsed: null }));
        expect(told).toEqual([{ code: back ? 'clock_back' : 'clock_jumped', data: { minutes } }]);
      }),
    );
  });
});
