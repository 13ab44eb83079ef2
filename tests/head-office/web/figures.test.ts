import { describe, expect, test } from 'vitest';
import type { Figures, Monthly } from '../../../head-office/api/common.ts';
import { measure } from '../../../head-office/web/ui/measures.ts';
import { shareAxis } from '../../../head-office/web/ui/share-axis.ts';

const figures: Figures = {
  days: 16,
  due: 500,
  followedUp: 479,
  onTime: 412,
  reached: 268,
  booked: 127,
  missed: 23,
  bookedFor: 127,
  shown: 106,
  noShow: 14,
  done: 66,
  offersMade: 40,
  offersAccepted: 12,
};
const monthly: Monthly = {
  unitEntries: 300,
  crmUnitEntries: 43,
  crmUnitEntriesWithTarget: 43,
  influencedUnitEntries: 20,
  revenue: 0,
  crmRevenue: 0,
  targetUnitEntries: 250,
  crmTarget: 50,
};

describe('what a period is looked at by', () => {
  test('divides as DOMAIN 6 and 7 say, unrounded', () => {
    expect(measure('bookingRate').of(figures, null)).toBe(127 / 479);
    expect(measure('showRate').of(figures, null)).toBe(106 / 120);
    expect(measure('successRate').of(figures, null)).toBe(66 / 479);
    expect(measure('targetMet').of(figures, monthly)).toBe(0.86);
    expect(measure('contribution').of(figures, monthly)).toBe(0.172);
  });

  test('knows nothing where there is nothing to divide by', () => {
    const none = { ...figures, followedUp: 0, shown: 0, noShow: 0 };
    expect(measure('bookingRate').of(none, null)).toBeNull();
    expect(measure('showRate').of(none, null)).toBeNull();
    expect(measure('targetMet').of(figures, null)).toBeNull();
    expect(measure('targetMet').of(figures, { ...monthly, crmTarget: 0 })).toBeNull();
  });
});

describe('the axis of shares', () => {
  test.each([
    [[0.141, 0.176], 0.16, [14, 15, 16, 17, 18]],
    [[0.8, 1.2], 1, [80, 90, 100, 110, 120]],
    [[null, 0], null, [0, 1]],
    [[0.02, 0.98], null, [0, 50, 100]],
  ])('around %j and %j has round steps', (values, target, percents) => {
    const { domain, ticks } = shareAxis(values, target);
    expect(ticks.map((tick) => Math.round(tick * 100))).toEqual(percents);
    expect(domain).toEqual([ticks[0], ticks.at(-1)]);
  });
});
