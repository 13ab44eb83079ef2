import { type Gate, type Outcome, runCommand, uncounted, withReport } from './gate.ts';

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** Every end-to-end test counts as one; one that passes only the second time has failed. */
export const endToEndGate: Gate = {
  name: 'e2e',
  needs: 'build',
  run: () =>
    withReport<PlaywrightReport, Outcome>(async (file, read) => {
      const { status, output } = await runCommand('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
      const report = read();
      if (!report) return uncounted(output);
      const { stats, errors } = report;
      const failed = stats.unexpected + stats.flaky + errors.length;
      return { passed: stats.expected, failed: failed === 0 && status !== 0 ? 1 : failed, skipped: stats.skipped, output };
    }),
};
