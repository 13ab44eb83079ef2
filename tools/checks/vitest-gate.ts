import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gate, runCommand } from './gate.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Every unit test counts as one, and so does a file that cannot even be loaded. */
export const unitGate: Gate = {
  name: 'unit',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'kawal-vitest-'));
    const report = join(folder, 'report.json');
    try {
      const { status, output } = await runCommand('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]);
      const result = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
      const brokenFiles = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
      const failed = result.numFailedTests + brokenFiles;
      return {
        passed: result.numPassedTests,
        failed: failed === 0 && status !== 0 ? 1 : failed, // an error outside of any test
        skipped: result.numPendingTests + result.numTodoTests,
        output,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
