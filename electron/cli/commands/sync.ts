import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { SyncStatus } from '../../../shared/contract/sync.ts';
import type { StoreContext } from '../../worker/store-context.ts';
import { callStore } from '../call-store.ts';
import type { CommandOutput, CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

export function addSync(program: Command, run: CommandRunner): void {
  program
    .command('enrol')
    .description('join head office with the one-time code that it gave for this branch')
    .requiredOption('--db <file>')
    .requiredOption('--url <address>', 'of head office, beginning with https://')
    .requiredOption('--code <code>')
    .action(
      run((environment, { db, url = '', code = '' }) =>
        withBranch(environment, { db }, async (context) => told(await callStore(context, 'sync.enrol', { url, code }))),
      ),
    );

  program
    .command('sync')
    .description('one exchange with head office, the outbox as a signed file, or how things stand')
    .requiredOption('--db <file>')
    .option('--now', 'send what waits and fetch what head office has decided')
    .option('--export <file>', 'the outbox as one signed file, for USB or e-mail')
    .option('--all', 'with --export: also what was sent already')
    .option('--status', 'how things stand (what is done without another option)')
    .action(
      run((environment, options) =>
        withBranch(environment, { db: options.db }, (context) => {
          if (options.export !== undefined) return exportTo(context, options.export, options.all !== undefined);
          return options.now === undefined ? status(context) : exchangeNow(context);
        }),
      ),
    );
}

async function status(context: StoreContext): Promise<CommandOutput> {
  return told(await callStore(context, 'sync.status', {}));
}

/** A failed exchange is a refusal with its code: nothing was lost, and a script may look at it. */
async function exchangeNow(context: StoreContext): Promise<CommandOutput> {
  const after = await callStore(context, 'sync.now', {});
  if (!after.enrolment) throw new AppError('sync_not_enrolled');
  if (after.problem) throw new AppError(after.problem.code as ErrorCode, after.problem.data);
  return told(after);
}

async function exportTo(context: StoreContext, file: string, all: boolean): Promise<CommandOutput> {
  const path = resolve(file);
  const { token } = context.store.files.grant(path, 'write');
  const { days, bytes } = await callStore(context, 'sync.export', { token, all });
  return { json: { file: path, days, bytes }, text: [`${days} days, ${bytes} bytes: ${path}`] };
}

function told(status: SyncStatus): CommandOutput {
  const { enrolment, state, waiting, lastSentAt, problem, refused } = status;
  return {
    json: status,
    text: [
      enrolment ? `${enrolment.branchCode} belongs to ${enrolment.headOffice} (${enrolment.url}): ${state}` : 'belongs to no head office',
      `${waiting.days} days waiting, last sent ${lastSentAt ?? 'never'}`,
      ...(problem ? [`${problem.code} at ${problem.at}`] : []),
      ...refused.map(({ date, revision, why }) => `${date} revision ${revision} was not taken: ${why ?? ''}`),
    ],
  };
}
