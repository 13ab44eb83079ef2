import { expect, test } from 'vitest';
import { isMet, type Measurement, notMeasured } from '../../../tools/bench/row.ts';
import { withTable } from '../../../tools/bench/write-document.ts';

const one: Measurement = {
  job: 'a job',
  reference: '2 ms bare',
  here: '3 ms',
  ratio: 1.5,
  goal: { is: 'atMost', ratio: 2 },
  notes: ['a fact'],
};

test.each([
  ['at most, under', one, true],
  ['at most, over', { ...one, ratio: 2.1 }, false],
  ['at least, over', { ...one, goal: { is: 'atLeast', ratio: 1.2 } as const }, true],
  ['quick, but wrong', { ...one, goal: { is: 'atMost', ratio: 2, because: 'rows missing' } as const }, false],
  ['told only', { ...one, goal: null }, null],
  ['without its reference', notMeasured('a job', 'install it'), null],
])('a goal is met or missed: %s', (_, measurement, met) => {
  expect(isMet(measurement)).toBe(met);
});

test('the document keeps all but what stands between its marks', () => {
  const run = { at: '2026-11-22T10:00:00.000Z', machine: 'two cores', size: 'full', rounds: 5, measurements: [one] };
  const before = 'Above.\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nBelow.\n';
  const after = withTable(before, run);
  expect(after).toContain('| a job | 2 ms bare | 3 ms | 1.50× | ≤ 2× | yes |');
  expect(after).not.toContain('old');
  expect(after).toMatch(/^Above\.\n[\s\S]*Below\.\n$/);
  expect(withTable(after, run)).toBe(after);
  expect(() => withTable('no marks', run)).toThrow(/no place/);
});
