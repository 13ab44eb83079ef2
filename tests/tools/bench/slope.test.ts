import { expect, it } from 'vitest';
import { slopeOf } from '../../../tools/bench/head-office/slope.ts';

const points = (of: (size: number) => number) => [10, 100, 1000, 10_000].map((size) => ({ size, value: of(size) }));

it.each([
  ['what stays as it is', points(() => 7), 0],
  ['what grows along', points((size) => 3 * size), 1],
  ['what grows with the square', points((size) => size ** 2 / 50), 2],
  ['what grows with the root', points((size) => Math.sqrt(size)), 0.5],
  ['two sizes', points((size) => size).slice(0, 2), 1],
])('the slope of %s', (_what, seen, slope) => {
  expect(slopeOf(seen)).toBeCloseTo(slope, 9);
});

it('of a single size, or none, nothing can be said', () => {
  expect([slopeOf([]), slopeOf([{ size: 10, value: 3 }])]).toEqual([null, null]);
});
