import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetPace } from '../../../shared/domain/kpi.ts';

const pace = (target: number | null, reached: number, done: number, left: number) =>
  targetPace({ target, reached, workingDays: { done, left } });

describe('the pace against a month’s target', () => {
  it.each([
    [
      'in the middle of the month, behind',
      pace(120, 66, 15, 10),
      { expected: 72, ahead: -6, missing: 54, neededPerDay: 5.4, perDay: 4.4, forecast: 110, forecastShare: 110 / 120 },
    ],
    [
      'without a target there is a pace and a forecast, and nothing to hold them against',
      pace(null, 30, 15, 10),
      { expected: null, ahead: null, missing: null, neededPerDay: null, perDay: 2, forecast: 50, forecastShare: null },
    ],
    [
      'once the target is reached nothing more is needed',
      pace(50, 60, 15, 10),
      { expected: 30, ahead: 30, missing: 0, neededPerDay: 0, perDay: 4, forecast: 100, forecastShare: 2 },
    ],
    [
      'on the last day what was reached is the end',
      pace(50, 40, 25, 0),
      { expected: 50, ahead: -10, missing: 10, neededPerDay: null, perDay: 1.6, forecast: 40, forecastShare: 0.8 },
    ],
    [
      'reached on the last day',
      pace(50, 50, 25, 0),
      { expected: 50, ahead: 0, missing: 0, neededPerDay: 0, perDay: 2, forecast: 50, forecastShare: 1 },
    ],
    [
      'before the first working day there is no pace yet',
      pace(50, 0, 0, 25),
      { expected: 0, ahead: 0, missing: 50, neededPerDay: 2, perDay: null, forecast: null, forecastShare: null },
    ],
    [
      'in a month without a single working day',
      pace(50, 3, 0, 0),
      { expected: null, ahead: null, missing: 47, neededPerDay: null, perDay: null, forecast: 3, forecastShare: 0.06 },
    ],
    [
      'a target of nothing is reached from the start',
      pace(0, 0, 5, 20),
      { expected: 0, ahead: 0, missing: 0, neededPerDay: 0, perDay: 0, forecast: 0, forecastShare: null },
    ],
    [
      'an unrounded target stays unrounded',
      pace(12.6, 6, 10, 10),
      { expected: 6.3, ahead: 6 - 6.3, missing: 6.6, neededPerDay: 0.66, perDay: 0.6, forecast: 12, forecastShare: 12 / 12.6 },
    ],
  ])('%s', (_name, found, wanted) => {
    for (const [figure, value] of Object.entries(wanted)) {
      const actual = found[figure as keyof typeof found];
      if (value === null) expect(actual, figure).toBeNull();
      else expect(actual, figure).toBeCloseTo(value, 9);
    }
  });

  it('who keeps up the needed pace ends on the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(500), fc.integer({ min: 1, max: 31 }), (target, reached, left) => {
        const { missing, neededPerDay } = pace(target, reached, 5, left);
        expect(reached + (neededPerDay ?? Number.NaN) * left).toBeCloseTo(Math.max(target, reached), 6);
        expect(missing).toBe(Math.max(0, target - reached));
      }),
    );
  });
});
