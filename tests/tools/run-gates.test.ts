import { expect, test } from 'vitest';
import type { Gate, Outcome } from '../../tools/checks/gate.ts';
import { counts, runGates } from '../../tools/checks/run-gates.ts';

const gate = (name: string, outcome: Partial<Outcome>): Gate => ({
  name,
  run: async () => ({ passed: 0, failed: 0, skipped: 0, output: '', ...outcome }),
});

async function run(gates: Gate[]) {
  const lines: string[] = [];
  const total = await runGates(gates, (line) => lines.push(line.replace(/\d+\.\d s/, '0.0 s')));
  return { lines, last: counts(total) };
}

test('every step is told with its counts, and the sum closes', async () => {
  expect(await run([gate('types', { passed: 1 }), gate('unit', { passed: 40 })])).toEqual({
    lines: ['✓ types        1 passed, 0 failed (0.0 s)', '✓ unit         40 passed, 0 failed (0.0 s)'],
    last: '41 passed, 0 failed',
  });
});

test('measured figures follow their step', async () => {
  const { lines } = await run([gate('unit', { passed: 2, figures: ['kill -9: 12 of 12 integrity ok'] })]);
  expect(lines).toEqual(['✓ unit         2 passed, 0 failed (0.0 s)', '    kill -9: 12 of 12 integrity ok']);
});

test('a failing or breaking step stops none after it, and its output follows at the end', async () => {
  const broken: Gate = { name: 'build', run: () => Promise.reject(new Error('no disk')) };
  const { lines, last } = await run([
    gate('unit', { passed: 3, failed: 2, output: 'expected 1 to be 2\n' }),
    broken,
    gate('e2e', { passed: 5, output: 'quiet' }),
  ]);
  expect(lines.slice(0, 4)).toEqual([
    '✗ unit         3 passed, 2 failed (0.0 s)',
    '✗ build        0 passed, 1 failed (0.0 s)',
    '✓ e2e          5 passed, 0 failed (0.0 s)',
    '\n── unit ──\nexpected 1 to be 2',
  ]);
  expect(lines[4]).toContain('no disk');
  expect(lines).toHaveLength(5);
  expect(last).toBe('8 passed, 3 failed');
});

test('a step that needs a failed one is not run, and counts as failed', async () => {
  const endToEnd: Gate = { ...gate('e2e', { passed: 9 }), needs: 'build' };
  const { lines, last } = await run([gate('build', { failed: 1 }), endToEnd]);
  expect(lines.at(-1)).toBe('\n── e2e ──\nnot run, because the step "build" failed');
  expect(last).toBe('0 passed, 2 failed');
  expect((await run([gate('build', { passed: 1 }), endToEnd])).last).toBe('10 passed, 0 failed');
});

test('skipped tests are named only where there are some', async () => {
  expect((await run([gate('unit', { passed: 1, skipped: 2 })])).last).toBe('1 passed, 0 failed, 2 skipped');
});
