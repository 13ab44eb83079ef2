import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePassword } from '../../../db/queries/passwords.ts';
import { insertUser } from '../../../db/queries/users.ts';
import type { CliEnvironment } from '../../../electron/cli/environment.ts';
import { runCli } from '../../../electron/cli/run-cli.ts';
import { withBranch } from '../../../electron/cli/with-branch.ts';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { TEST_COST } from '../../support/passwords.ts';
import { PASSWORD } from './sign-in.ts';

/** A branch without customers, its one PIC, made by the command line in the data folder of a program that is about to start: in a second. */
export async function makeSmallBranch(
  folder: string,
  { startAt, pic }: { startAt: string; pic: string },
): Promise<{ db: string; environment: CliEnvironment }> {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const db = join(data, 'branch.db');
  const environment: CliEnvironment = {
    clock: fixedClock(startAt),
    parserWorkerPath: new URL('../../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url),
    backupWorkerPath: new URL('../../../electron/worker/backup/backup-worker.ts', import.meta.url),
    printPdf: async (html) => new TextEncoder().encode(html),
    out: () => undefined,
    err: (line) => process.stderr.write(`${line}\n`),
  };
  await runCli(['init', '--db', db, '--branch-code', '07781', '--branch-name', 'Karawang'], environment);
  const hash = await hashPassword(PASSWORD, TEST_COST);
  await withBranch(environment, { db }, async ({ db: { transaction, write }, store }) => {
    transaction(() =>
      writePassword(write, insertUser(write, { name: pic, role: 'pic' }, store.clock.instant()).id, { hash, mustChange: false }),
    );
  });
  writeFileSync(join(data, 'kawal.json'), JSON.stringify({ branch: db, userId: null }));
  return { db, environment };
}
