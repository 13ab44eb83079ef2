import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvaluationCounts, evaluate, evaluationSpans } from '../../../shared/domain/kpi.ts';

describe('the spans of an evaluation', () => {
  // 2026-11-16 is a Monday, 2026-11-19 a Thursday.
  it.each([
    ['a week that is over', 'week', '2026-11-11', '2026-11-09..2026-11-15', '2026-11-02..2026-11-08', false],
    ['a Sunday is the end of its week', 'week', '2026-11-15', '2026-11-09..2026-11-15', '2026-11-02..2026-11-08', false],
    ['this week, until today', 'week', '2026-11-19', '2026-11-16..2026-11-19', '2026-11-09..2026-11-12', true],
    ['a day to come is today', 'week', '2026-12-24', '2026-11-16..2026-11-19', '2026-11-09..2026-11-12', true],
    ['a week over the new year', 'week', '2026-01-01', '2025-12-29..2026-01-04', '2025-12-22..2025-12-28', false],
    ['a month that is over', 'month', '2026-03-31', '2026-03-01..2026-03-31', '2026-02-01..2026-02-28', false],
    ['this month, until today', 'month', '2026-11-02', '2026-11-01..2026-11-19', '2026-10-01..2026-10-19', true],
    ['January beside December', 'month', '2026-01-15', '2026-01-01..2026-01-31', '2025-12-01..2025-12-31', false],
  ] as const)('%s', (_what, period, on, now, before, isRunning) => {
    const spans = evaluationSpans(period, on, '2026-11-19');
    expect([`${spans.now.from}..${spans.now.to}`, `${spans.before.from}..${spans.before.to}`, spans.isRunning]).toEqual([
      now,
      before,
      isRunning,
    ]);
  });

  it('a running month is held against no more days than the month before has, and a last day is over', () => {
    expect(evaluationSpans('month', '2026-03-30', '2026-03-30').before).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(evaluationSpans('month', '2026-03-31', '2026-03-31').isRunning).toBe(false);
  });
});

const NOTHING: EvaluationCounts = {
  due: 0,
  followedUp: 0,
  onTime: 0,
  booked: 0,
  shown: 0,
  noShow: 0,
  missed: 0,
  inquiries: 0,
  answeredInTime: 0,
  answersDue: 0,
  crmUnitEntries: 0,
  revenue: 0,
  marked: 0,
  satisfied: 0,
  complaints: 0,
};
const SAID = { marked: 15, satisfied: 12, complaints: 1 };
const counts = (some: Partial<EvaluationCounts>): EvaluationCounts => ({ ...NOTHING, ...some });
const figure = (name: string, now: EvaluationCounts, before: EvaluationCounts) =>
  evaluate(now, before).figures.find((one) => one.name === name);

describe('an evaluation', () => {
  const now = counts({ due: 540, followedUp: 479, onTime: 412, booked: 127, shown: 106, noShow: 14, missed: 23, inquiries: 60, ...SAID });
  const before = counts({ due: 510, followedUp: 460, onTime: 420, booked: 141, shown: 120, noShow: 10, missed: 8, inquiries: 60 });

  it.each([
    ['due', 540, 510, 30, 30 / 510],
    ['followedUp', 479, 460, 19, 19 / 460],
    ['onTimeRate', 412 / 479, 420 / 460, 412 / 479 - 420 / 460, null],
    ['bookingRate', 127 / 479, 141 / 460, 127 / 479 - 141 / 460, null],
    ['showRate', 106 / 120, 120 / 130, 106 / 120 - 120 / 130, null],
    ['missed', 23, 8, 15, 15 / 8],
    ['inquiries', 60, 60, 0, 0],
    ['responseRate', null, null, null, null],
    ['satisfiedRate', 12 / 15, null, null, null],
    ['complaints', 1, 0, 1, null],
  ])('has %s', (name, ...expected) => {
    const told = figure(name, now, before);
    expect([told?.now, told?.before, told?.difference, told?.change]).toEqual(expected);
  });

  it('names what changed most, for better or worse', () => {
    // missed: 15 ÷ √31 = 2.69; on time: 5.3 points ÷ 2.1 = 2.5; booking rate: 4.1 points ÷ 2.9 = 1.4; the rest less
    expect(evaluate(now, before).biggest.map(({ name, isBetter }) => [name, isBetter])).toEqual([
      ['missed', false],
      ['onTimeRate', false],
      ['bookingRate', false],
    ]);
  });

  it.each([
    ['two empty weeks', NOTHING, NOTHING, []],
    ['what chance alone makes', counts({ missed: 11 }), counts({ missed: 9 }), []],
    ['fewer missed', counts({ missed: 2 }), counts({ missed: 20 }), [['missed', true]]],
    ['more due, which is nobody’s doing', counts({ due: 40 }), counts({ due: 10 }), [['due', null]]],
    [
      'all beside none',
      counts({ shown: 8 }),
      counts({ shown: 0, noShow: 8 }),
      [
        ['showRate', true],
        ['shown', true],
      ],
    ],
    ['what was not there before', counts({ inquiries: 9 }), NOTHING, [['inquiries', true]]],
    [
      'money by the unit entries that bring it',
      counts({ crmUnitEntries: 40, revenue: 16_000_000 }),
      counts({ crmUnitEntries: 38, revenue: 7_600_000 }),
      [['revenue', true]],
    ],
    ['a figure that is not known', counts({ inquiries: 90 }), counts({ inquiries: null }), []],
  ])('%s', (_what, one, other, expected) => {
    expect(evaluate(one, other).biggest.map(({ name, isBetter }) => [name, isBetter])).toEqual(expected);
  });

  it('leaves no figure NaN or infinite, and names at most three', () => {
    const some = fc.record(
      Object.fromEntries(Object.keys(NOTHING).map((name) => [name, fc.nat({ max: 3 })])) as Record<
        keyof EvaluationCounts,
        fc.Arbitrary<number>
      >,
    );
    fc.assert(
      fc.property(some, some, (one, other) => {
        const { figures, biggest } = evaluate(one, other);
        expect(biggest.length).toBeLessThanOrEqual(3);
        for (const { now: value, before: was, difference, change } of figures)
          for (const number of [value, was, difference, change]) expect(number === null || Number.isFinite(number)).toBe(true);
      }),
    );
  });
});
