import { parseArgs } from 'node:util';
import { buildIfStale } from './build-if-stale.ts';
import { commandGate, type Gate } from './checks/gate.ts';
import { endToEndGate } from './checks/playwright-gate.ts';
import { counts, runGates } from './checks/run-gates.ts';
import { unitGate } from './checks/vitest-gate.ts';

const buildGate: Gate = {
  name: 'build',
  async run() {
    buildIfStale('app');
    buildIfStale('dashboard');
    return { passed: 1, failed: 0, skipped: 0, output: '' };
  },
};

/** Everything that must hold, the quick ones first. */
const gates: Gate[] = [
  commandGate('format+lint', 'biome', ['check', '.', '--error-on-warnings']),
  // One checker: several would each work out the contract's types anew, which takes twice as long on two cores.
  commandGate('types', 'tsc', ['-p', 'tsconfig.json', '--checkers', '1']),
  commandGate('imports', 'depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    'electron',
    'head-office',
    'renderer',
    'shared',
    'db',
    'tools',
    'tests',
  ]),
  commandGate('dead code', 'knip', ['--no-progress']),
  unitGate,
  buildGate,
  endToEndGate,
];

/** `npm test`, or `npm test -- --only unit,e2e`. */
async function main() {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
  const wanted = only?.split(',');
  const unknown = wanted?.filter((name) => !gates.some((gate) => gate.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`No step is named ${unknown.join(', ')}; there are: ${gates.map(({ name }) => name).join(', ')}`);
  const total = await runGates(
    gates.filter(({ name }) => !wanted || wanted.includes(name)),
    (line) => process.stdout.write(`${line}\n`),
  );
  process.stdout.write(`\n${counts(total)}\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
