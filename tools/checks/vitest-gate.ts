import { faultFigures } from './fault-figures.ts';
import { type Gate, type Outcome, runCommand, uncounted, withReport } from './gate.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: unknown[] }[];
}

/** Every unit test counts as one, and so does a file that cannot even be loaded. */
export const unitGate: Gate = {
  name: 'unit',
  run: () =>
    withReport<VitestReport, Outcome>(async (file, read) => {
      const { status, output } = await runCommand('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
      const report = read();
      if (!report) return uncounted(output);
      const brokenFiles = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length;
      const failed = report.numFailedTests + brokenFiles;
      return {
        passed: report.numPassedTests,
        failed: failed === 0 && status !== 0 ? 1 : failed, // an error outside of any test
        skipped: report.numPendingTests + report.numTodoTests,
        output,
        figures: faultFigures(report),
      };
    }),
};
