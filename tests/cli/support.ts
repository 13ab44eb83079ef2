import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listUsers } from '../../db/queries/users.ts';
import type { CliEnvironment } from '../../electron/cli/environment.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { withBranch } from '../../electron/cli/with-branch.ts';
import { fixedClock } from '../../electron/worker/clock.ts';

export const SAMPLES = join(import.meta.dirname, '../fixtures/branch-karawang');
export const SCHEMES = join(import.meta.dirname, '../fixtures/kpb-schemes.csv');

export const FACTS = JSON.parse(readFileSync(join(SAMPLES, 'facts.json'), 'utf8')) as {
  exportDay: string;
  cdbRows: number;
  a2Rows: number;
  vehiclesFromCdb: number;
  vehiclesOnlyInA2: number;
  cdbRejected: Record<string, number>;
  cdbDuplicateRows: number;
  visits: number;
  worklistOnExportDayWithNothingLoggedYet: { engine: string; step: string; attempt: number; deadline: string }[];
};

function environmentOf(say: (line: string) => void): CliEnvironment {
  return {
    clock: fixedClock(`${FACTS.exportDay}T08:00`),
    parserWorkerPath: new URL('../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url),
    backupWorkerPath: new URL('../../electron/worker/backup/backup-worker.ts', import.meta.url),
    printPdf: async (html) => new TextEncoder().encode(html),
    out: say,
    err: say,
  };
}

/** A command line with a branch file of its own in a temporary folder. */
export function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-cli-test-'));
  const db = join(folder, 'branch.db');

  async function run(...args: string[]) {
    const lines: string[] = [];
    const code = await runCli(
      [...args, '--db', db, '--json'],
      environmentOf((line) => lines.push(line)),
    );
    // biome-ignore lint/suspicious/noExplicitAny: each test looks at the few fields that it is about
    return { code, json: JSON.parse(lines.join('\n')) as any };
  }

  return {
    folder,
    db,
    run,
    init: () => run('init', '--branch-code', '07781', '--branch-name', 'Karawang'),
    importFiles: (cdb: string, a2: string) =>
      run('import', '--cdb', join(SAMPLES, cdb), '--a2', join(SAMPLES, a2), '--today', FACTS.exportDay),
    userNames: () =>
      withBranch(
        environmentOf(() => undefined),
        { db },
        async (context) => listUsers(context.db.read).map(({ name }) => name),
      ),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
