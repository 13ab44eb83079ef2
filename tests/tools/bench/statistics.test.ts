import { expect, test } from 'vitest';
import { median, percentile } from '../../../tools/bench/statistics.ts';

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test.each([
  [50, 5],
  [90, 9],
  [99, 10],
  [100, 10],
  [0, 1],
])('%d of 100 do not exceed', (percent, value) => {
  expect(percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent)).toBe(value);
});

test('nothing has no percentile', () => {
  expect(() => median([])).toThrow();
});
