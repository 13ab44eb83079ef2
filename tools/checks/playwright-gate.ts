import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gate, runCommand } from './gate.ts';

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** Every end-to-end test counts as one; one that passes only the second time has failed. */
export const endToEndGate: Gate = {
  name: 'e2e',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'kawal-playwright-'));
    const report = join(folder, 'report.json');
    try {
      const { status, output } = await runCommand('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
      const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
      const failed = stats.unexpected + stats.flaky + errors.length;
      return { passed: stats.expected, failed: failed === 0 && status !== 0 ? 1 : failed, skipped: stats.skipped, output };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
