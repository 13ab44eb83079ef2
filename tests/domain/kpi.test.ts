import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptRow, dailyFigures, formatPercent, ratio } from '../../shared/domain/kpi.ts';

describe('a ratio', () => {
  it('is unrounded, and nothing where there is nothing to divide by', () => {
    expect(ratio(43, 250)).toBe(0.172);
    expect(ratio(0, 5)).toBe(0);
    expect(ratio(0, 0)).toBeNull();
    expect(ratio(5, 0)).toBeNull();
    expect(ratio(Number.NaN, 5)).toBeNull();
  });

  it.each([
    [ratio(43, 250), 0, '17%'],
    [ratio(43, 50), 0, '86%'],
    [ratio(29, 200), 0, '15%'],
    [ratio(1, 8), 0, '13%'],
    [ratio(1, 8), 1, '12,5%'],
    [ratio(1, 3), 1, '33,3%'],
    [ratio(1005, 100_000), 1, '1,0%'],
    [ratio(1345, 100_000), 2, '1,35%'],
    [ratio(2, 1), 0, '200%'],
    [ratio(0, 7), 1, '0,0%'],
    [-0.001, 0, '0%'],
    [-0.125, 0, '-13%'],
    [null, 0, '–'],
    [Number.NaN, 0, '–'],
    [Number.POSITIVE_INFINITY, 0, '–'],
  ])('%s with %i decimals is shown as %s', (value, decimals, shown) => {
    expect(formatPercent(value, decimals)).toBe(shown);
  });

  it('is shown with a point in English', () => {
    expect(formatPercent(0.125, 1, 'en')).toBe('12.5%');
    expect(formatPercent(18.4725, 1, 'en')).toBe('1,847.3%');
  });

  it('goes half up exactly, as whole numbers would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (part, whole) => {
        const expected = (2n * 100n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
        expect(formatPercent(ratio(part, whole))).toBe(`${expected.toLocaleString('id')}%`);
      }),
    );
  });
});

describe('the figures', () => {
  const attempt: AttemptRow = {
    stepCode: 'KPB1',
    attempt: 1,
    due: true,
    followedUp: true,
    onTime: true,
    reached: true,
    missed: false,
  };

  it('are counted per step and attempt and in total', () => {
    const first = { stepCode: 'KPB1', attempt: 1 };
    const second = { stepCode: 'KPB1', attempt: 2 };
    const figures = dailyFigures({
      attempts: [
        attempt,
        { ...attempt, onTime: false, reached: false },
        { ...attempt, ...second, followedUp: false, onTime: true, reached: true },
        { ...attempt, ...second, followedUp: false, due: false, missed: true },
      ],
      offers: [
        { ...first, offer: 'weekend_booking', answer: 'accepted' },
        { ...second, offer: 'weekend_booking', answer: 'refused' },
        { stepCode: null, attempt: null, offer: 'home_service', answer: null },
      ],
      bookings: [
        { ...first, madeInPeriod: true, datedInPeriod: false, status: 'open' },
        { ...first, madeInPeriod: false, datedInPeriod: true, status: 'done' },
        { ...first, madeInPeriod: false, datedInPeriod: true, status: 'shown' },
        { ...second, madeInPeriod: false, datedInPeriod: true, status: 'no_show' },
        { ...second, madeInPeriod: true, datedInPeriod: true, status: 'open' },
        { ...second, madeInPeriod: true, datedInPeriod: true, status: 'cancelled' },
        { ...second, madeInPeriod: false, datedInPeriod: true, status: 'rescheduled' },
      ],
      visits: [first, { stepCode: null, attempt: null }],
    });
    expect(figures.steps.map(({ stepCode, attempt }) => [stepCode, attempt])).toEqual([
      ['KPB1', 1],
      ['KPB1', 2],
    ]);
    expect(figures.steps[0]?.figures).toEqual({
      due: 2,
      followedUp: 2,
      onTime: 1,
      reached: 1,
      booked: 1,
      bookingRate: 0.5,
      offers: {
        weekend_booking: { made: 1, accepted: 1 },
        home_service: { made: 0, accepted: 0 },
        promo_booking: { made: 0, accepted: 0 },
      },
      bookedForPeriod: 2,
      shown: 2,
      noShow: 0,
      showRate: 1,
      doneService: 1,
      successRate: 0.5,
      missed: 0,
    });
    expect(figures.total).toEqual({
      due: 3,
      followedUp: 2,
      onTime: 1,
      reached: 1,
      booked: 3,
      bookingRate: 1.5,
      offers: {
        weekend_booking: { made: 2, accepted: 1 },
        home_service: { made: 1, accepted: 0 },
        promo_booking: { made: 0, accepted: 0 },
      },
      bookedForPeriod: 4,
      shown: 2,
      noShow: 1,
      showRate: 2 / 3,
      doneService: 2,
      successRate: 1,
      missed: 1,
    });
  });

  it('of a day on which nothing happened have no rates', () => {
    const { steps, total } = dailyFigures({ attempts: [], offers: [], bookings: [], visits: [] });
    expect(steps).toEqual([]);
    expect([total.bookingRate, total.showRate, total.successRate]).toEqual([null, null, null]);
  });

  it('of the steps add up to the total, without NaN', () => {
    const rows = fc.array(
      fc.record({
        stepCode: fc.constantFrom('KPB1', 'KPB2', null),
        attempt: fc.constantFrom(1, 2, 3),
        due: fc.boolean(),
        followedUp: fc.boolean(),
        onTime: fc.boolean(),
        reached: fc.boolean(),
        missed: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(rows, (attempts) => {
        const { steps, total } = dailyFigures({ attempts, offers: [], bookings: [], visits: [] });
        const inPlan = attempts.filter((row) => row.stepCode !== null);
        expect(steps.reduce((sum, step) => sum + step.figures.followedUp, 0)).toBe(inPlan.filter((row) => row.followedUp).length);
        expect(total.due).toBe(attempts.filter((row) => row.due).length);
        expect(total.onTime).toBeLessThanOrEqual(total.followedUp);
        expect(JSON.stringify([steps, total])).not.toContain('NaN');
      }),
    );
  });
});
