import { describe, expect, test } from 'vitest';
import { caretAfterGrouping, groupCode } from '../../../renderer/features/settings/sections/head-office/code-text.ts';

describe('an enrolment code', () => {
  test.each([
    ['', ''],
    ['k', 'K'],
    ['k7qd', 'K7QD'],
    ['k7qd-', 'K7QD'],
    ['k7qd2', 'K7QD-2'],
    ['k7qd2m9xtr4b', 'K7QD-2M9X-TR4B'],
    [' K7QD 2M9X\tTR4B ', 'K7QD-2M9X-TR4B'],
    ['K7QD–2M9X–TR4B', 'K7QD-2M9X-TR4B'],
    ['K7QD-2M9X-TR4B-EXTRA', 'K7QD-2M9X-TR4B'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(groupCode(typed)).toBe(shown);
  });

  test.each([
    ['at the end of a group', 'k7qd', 4, 4],
    ['behind the first letter of the next group', 'K7QD2', 5, 6],
    ['behind what was pasted', 'k7qd2m9xtr4b', 12, 14],
    ['in the middle, where a letter was put in', 'K7XQD-2M9', 3, 3],
    ['before a dash that was deleted', 'K7QD2M9X', 4, 4],
    ['at the start', 'K7QD-2M9X', 0, 0],
    ['at the end, though more was typed than fits', 'K7QD-2M9X-TR4BZZ', 16, 14],
  ])('the caret stays %s', (_where, typed, caret, after) => {
    expect(caretAfterGrouping(typed, caret)).toBe(after);
  });
});
