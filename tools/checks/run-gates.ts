import { type Gate, type Outcome, uncounted } from './gate.ts';

interface Named {
  name: string;
  outcome: Outcome;
}

/** Runs the gates one after the other, also after one has failed, telling each with its duration, and says at the end what failed. */
export async function runGates(gates: Gate[], say: (line: string) => void): Promise<Outcome> {
  const results: Named[] = [];
  for (const gate of gates) {
    const startedAt = performance.now();
    const missing = results.find(({ name, outcome }) => name === gate.needs && outcome.failed > 0);
    const outcome = missing ? uncounted(`not run, because the step "${missing.name}" failed`) : await gate.run().catch(crashed);
    say(
      `${outcome.failed > 0 ? '✗' : '✓'} ${gate.name.padEnd(12)} ${counts(outcome)} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
    );
    for (const figure of outcome.figures ?? []) say(`    ${figure}`);
    results.push({ name: gate.name, outcome });
  }
  for (const { name, outcome } of results) if (outcome.failed > 0) say(`\n── ${name} ──\n${outcome.output.trim()}`);
  return results.map(({ outcome }) => outcome).reduce(sum, { passed: 0, failed: 0, skipped: 0, output: '' });
}

/** The last line of `npm test`. */
export function counts({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function crashed(error: Error): Outcome {
  return uncounted(error.stack ?? String(error));
}

function sum(one: Outcome, other: Outcome): Outcome {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped, output: '' };
}
