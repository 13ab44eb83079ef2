import { faultFigures } from './checks/fault-figures.ts';
import { runCommand, withReport } from './checks/gate.ts';

interface FaultReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; assertionResults: unknown[] }[];
}

/** `npm run test:faults`: the fault tests in their full form, with the figure of each pass criterion. `-- NAME` runs the files of that name. */
async function main() {
  const paths = process.argv.slice(2).map((name) => `tests/faults/${name}`);
  await withReport<FaultReport, void>(async (file, read) => {
    const words = [
      'run',
      ...(paths.length > 0 ? paths : ['tests/faults']),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ];
    const { status, output } = await runCommand('vitest', words, { KAWAL_FAULTS: 'full' });
    const report = read();
    if (status !== 0 || !report) process.stdout.write(`${output.trim()}\n\n`);
    for (const line of report ? faultFigures(report) : []) process.stdout.write(`  ${line}\n`);
    process.stdout.write(`\n${report?.numPassedTests ?? 0} passed, ${report?.numFailedTests ?? 1} failed\n`);
    process.exitCode = status;
  });
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
