import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  firstOfMonth,
  isWeekend,
  monthOf,
  parseCivilDate,
  parseLocalDateTime,
  secondsBetween,
  timeOf,
  weekday,
} from '../../shared/domain/civil-date.ts';

const utcDates = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('civil dates', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('accept %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '26-04-01',
    '2026/04/01',
    '2026-04-01T08:00',
    ' 2026-04-01',
    '',
    '0000-01-01',
  ])('refuse %j', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  it('count days as the calendar of Date in UTC does', () => {
    fc.assert(
      fc.property(utcDates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const expected = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
        fc.pre(expected.length === 10);
        expect(addDays(date, days)).toBe(expected);
        expect(daysBetween(date, expected)).toBe(days);
        expect(weekday(date)).toBe(new Date(date).getUTCDay());
        expect(parseCivilDate(expected)).toBe(expected);
      }),
    );
  });

  it('keep their order as text', () => {
    fc.assert(fc.property(utcDates, utcDates, (one, other) => daysBetween(one, other) > 0 === one < other));
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-10', -1, '2025-12-10'],
    ['2026-08-31', -6, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('name month and weekend', () => {
    expect(monthOf('2026-11-18')).toBe('2026-11');
    expect(firstOfMonth('2026-11-18')).toBe('2026-11-01');
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false]);
  });

  it('throw on what is no date instead of calculating with it', () => {
    expect(() => addDays('', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });
});

describe('local date-times', () => {
  it('split into date and time', () => {
    expect(dateOf('2026-11-18T09:05:30')).toBe('2026-11-18');
    expect(timeOf('2026-11-18T09:05:30')).toBe('09:05');
  });

  it.each([
    ['2026-11-18T09:05', '2026-11-18T09:05'],
    ['2026-11-18T23:59:59', '2026-11-18T23:59:59'],
    ['2026-11-18T24:00', null],
    ['2026-02-29T09:00', null],
    ['2026-11-18 09:05', null],
    ['2026-11-18T09:05Z', null],
  ])('%s is read as %s', (text, expected) => {
    expect(parseLocalDateTime(text)).toBe(expected);
  });

  it('are seconds apart, over midnight too', () => {
    expect(secondsBetween('2026-12-31T23:59:50', '2027-01-01T00:00:10')).toBe(20);
    expect(secondsBetween('2026-11-18T09:05', '2026-11-18T09:04:30')).toBe(-30);
  });
});
