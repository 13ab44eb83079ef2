import { expect, test } from 'vitest';
import { lockOutMinutes } from '../../../head-office/dashboard/sessions/lock-out.ts';

test.each([
  [0, 0],
  [4, 0],
  [5, 15],
  [6, 30],
  [8, 120],
  [9, 240],
  [50, 240],
])('%d wrong passwords in a row lock out for %d minutes', (failures, minutes) => {
  expect(lockOutMinutes(failures)).toBe(minutes);
});
