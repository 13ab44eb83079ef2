import { describe, expect, test } from 'vitest';
import { timeOf } from '../../../renderer/ui/form/typed-time.ts';

describe('a time of day is read as people type it', () => {
  test.each([
    ['14.30', '14:30'],
    ['14:30', '14:30'],
    [' 9.05 ', '09:05'],
    ['1430', '14:30'],
    ['00.00', '00:00'],
    ['23:59', '23:59'],
  ])('%s', (text, time) => expect(timeOf(text)).toBe(time));

  test.each(['', '14', '14.', '14.3', '143', '24.00', '12.60', '2:30 PM', '14-30', '14.300'])('%j is none', (text) =>
    expect(timeOf(text)).toBe(''),
  );
});
