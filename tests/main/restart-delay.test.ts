import { expect, test } from 'vitest';
import { restartDelay } from '../../electron/main/restart-delay.ts';

test('the pause doubles and stays bounded', () => {
  expect([1, 2, 3, 4, 7, 100].map(restartDelay)).toEqual([200, 400, 800, 1600, 10_000, 10_000]);
});
