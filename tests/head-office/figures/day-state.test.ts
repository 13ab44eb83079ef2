import { describe, expect, test } from 'vitest';
import { type BranchCalendar, dayState, silentDays, strip } from '../../../head-office/dashboard/figures/day-state.ts';

// 2026-11-15 and 2026-11-22 are Sundays; Wednesday the 18th is a holiday; enrolled on Thursday the 12th.
const calendar: BranchCalendar = { workdays: '123456', holidays: new Set(['2026-11-18']), firstDay: '2026-11-12' };
const NEW: BranchCalendar = { ...calendar, firstDay: null };

describe('a day of a branch', () => {
  test.each([
    ['2026-11-19', true, calendar, 'reported'],
    ['2026-11-19', false, calendar, 'missing'],
    ['2026-11-22', false, calendar, 'off'],
    ['2026-11-22', true, calendar, 'reported'],
    ['2026-11-18', false, calendar, 'off'],
    ['2026-11-12', false, calendar, 'missing'],
    ['2026-11-11', false, calendar, 'not_enrolled'],
    ['2026-11-19', false, NEW, 'not_enrolled'],
    ['2026-11-22', false, { ...calendar, workdays: '0' }, 'missing'],
    ['2026-11-19', false, { ...calendar, workdays: '' }, 'off'],
  ] as const)('%s, reported: %s', (date, isReported, of, state) => {
    expect(dayState(date, isReported, of)).toBe(state);
  });
});

test('fourteen days are told by a letter each, oldest first', () => {
  //  Mon 9, Tue, Wed not yet; Thu 12 r, Fri m, Sat r, Sun o, Mon r, Tue m, Wed holiday, Thu r, Fri m, Sat r, Sun o
  const reported = new Set(['2026-11-12', '2026-11-14', '2026-11-16', '2026-11-19', '2026-11-21']);
  expect(strip('2026-11-22', 14, reported, calendar)).toBe('...rmrormormro');
  expect(strip('2026-11-22', 14, new Set(), NEW)).toBe('..............');
});

describe('workdays without a report', () => {
  test.each([
    ['reported that day', '2026-11-19', '2026-11-19', calendar, 0],
    ['the day after', '2026-11-20', '2026-11-19', calendar, 1],
    ['over a Sunday and a holiday', '2026-11-19', '2026-11-14', calendar, 3],
    ['on a Sunday', '2026-11-22', '2026-11-21', calendar, 0],
    ['never since it enrolled', '2026-11-19', null, calendar, 6],
    ['before it enrolled', '2026-11-10', null, calendar, 0],
    ['not enrolled', '2026-11-19', null, NEW, 0],
  ] as const)('%s', (_, until, lastReport, of, days) => {
    expect(silentDays(until, lastReport, of)).toBe(days);
  });
});
