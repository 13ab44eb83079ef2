import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../../shared/contract/errors.ts';
import { packDiagnostics } from '../../../shared/diagnostics/diagnostics-file.ts';
import { describeStore } from '../../worker/health/describe-store.ts';
import { replaceFile } from '../../worker/spreadsheets/replace-file.ts';
import { describeFailure } from '../describe-failure.ts';
import type { CliEnvironment } from '../environment.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

export function addDiagnostics(program: Command, run: CommandRunner): void {
  program
    .command('diagnostics')
    .description('one zip for support: logs, versions, the state of the database; no names, numbers, notes or keys')
    .requiredOption('--db <file>')
    .requiredOption('--out <file>', 'the zip to write')
    .action(
      run(async (environment, { db = '', out = '' }) => {
        const path = resolve(out);
        const bytes = await packDiagnostics({
          madeAt: environment.clock.instant(),
          versions: { kawal: environment.version, node: process.versions.node },
          store: await stateOf(environment, db),
          logFolder: join(dirname(resolve(db)), 'logs'),
        });
        await replaceFile(path, async (file) => void (await file.write(bytes)));
        return { json: { file: path, bytes: bytes.length }, text: [`${bytes.length} bytes: ${path}`] };
      }),
    );
}

/** A branch that does not open is what support wants to know of; one that is not there is a slip of the pen. */
async function stateOf(environment: CliEnvironment, db: string): Promise<unknown> {
  try {
    return await withBranch(environment, { db }, async ({ store }) => describeStore(store));
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'file_not_found') throw failure;
    return { open: false, openingFault: describeFailure(failure).code };
  }
}
