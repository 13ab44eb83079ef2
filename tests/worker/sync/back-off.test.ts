import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOff, regularPause, remaining } from '../../../electron/worker/sync/back-off.ts';
import { headOfficeAddress } from '../../../electron/worker/sync/head-office-address.ts';

const HOUR = 3_600_000;
const half = () => 0.5;
const jitter = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the pause after a failure', () => {
  test.each([
    [1, 7500],
    [2, 15_000],
    [3, 30_000],
    [8, 960_000],
    [9, 1_800_000],
    [10, 1_800_000],
    [1000, 1_800_000],
  ])('number %i is about half of its longest in the middle of the jitter', (failures, expected) => {
    expect(backOff({ failures }, half)).toBe(expected);
  });

  test('is never longer than an hour, never none, and never shorter for more failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), jitter, (failures, drawn) => {
        const pause = backOff({ failures }, () => drawn);
        expect(pause).toBeGreaterThanOrEqual(1000);
        expect(pause).toBeLessThanOrEqual(HOUR);
        expect(backOff({ failures: failures + 1 }, () => drawn)).toBeGreaterThanOrEqual(pause);
      }),
    );
  });

  test('is never shorter than head office asked for, and spread beyond it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 86_400 }), jitter, (failures, seconds, drawn) => {
        const pause = backOff({ failures, retryAfterSeconds: seconds }, () => drawn);
        expect(pause).toBeGreaterThanOrEqual(seconds * 1000);
        expect(pause).toBeLessThanOrEqual(seconds * 1000 + HOUR);
      }),
    );
  });
});

test('the regular pause is the setting, more or less a fifth', () => {
  expect([0, 0.5, 1].map((drawn) => regularPause(15, () => drawn))).toEqual([720_000, 900_000, 1_080_000]);
});

test('a moment stored under a wrong clock does not silence a branch for years', () => {
  expect(remaining(10_000, 4000)).toBe(6000);
  expect(remaining(4000, 10_000)).toBe(0);
  expect(remaining(Date.parse('2036-01-01'), Date.parse('2026-02-09'))).toBe(0);
});

describe('the address of head office', () => {
  test.each([
    ['https://pusat.example', 'https://pusat.example'],
    ['  https://Pusat.Example/ ', 'https://pusat.example'],
    ['https://pusat.example:8443/kawal/', 'https://pusat.example:8443/kawal'],
    ['http://localhost:4310', 'http://localhost:4310'],
    ['http://127.0.0.1:4310/', 'http://127.0.0.1:4310'],
    ['http://[::1]:4310', 'http://[::1]:4310'],
  ])('%s is kept as %s', (typed, kept) => expect(headOfficeAddress(typed)).toBe(kept));

  test.each([
    'pusat.example',
    'http://pusat.example',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'https://user:secret@pusat.example',
    'https://pusat.example/?a=1',
    'https://pusat.example/#a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '',
  ])('%s is refused', (typed) => expect(() => headOfficeAddress(typed)).toThrow('sync_url_refused'));
});
