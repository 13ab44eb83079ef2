import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../head-office/web/features/reports/compare/difference.ts';
import { monthAgainst } from '../../../head-office/web/features/reports/periods.ts';
import { lastReportDay } from '../../../head-office/web/ui/last-report-day.ts';

describe('a month held against another', () => {
  test('the running month ends on the same day of both', () => {
    expect(monthAgainst('2026-11', 1, '2026-11-18')).toEqual({
      from: '2026-11-01',
      to: '2026-11-18',
      otherFrom: '2026-10-01',
      otherTo: '2026-10-18',
    });
    expect(monthAgainst('2026-03', 1, '2026-03-30').otherTo).toBe('2026-02-28');
  });

  test('a finished month is whole, and so is the other', () => {
    expect(monthAgainst('2026-02', 12, '2026-11-18')).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
      otherFrom: '2025-02-01',
      otherTo: '2025-02-28',
    });
    expect(monthAgainst('2026-10', 1, '2026-10-31').otherTo).toBe('2026-09-30');
  });
});

test.each([
  ['2026-11-19', '2026-11-18'],
  ['2026-11-16', '2026-11-14'], // a Monday: Sunday is skipped
  ['2026-11-15', '2026-11-14'],
])('on %s the newest day that should be closed is %s', (today, day) => expect(lastReportDay(today)).toBe(day));

test('a change has no per cent where there was nothing before', () => {
  expect(differenceOf(18, 12)).toEqual({ absolute: 6, relative: 0.5 });
  expect(differenceOf(18, 0)).toEqual({ absolute: 18, relative: null });
  expect(differenceOf(null, 12)).toEqual({ absolute: null, relative: null });
});
