import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { BackupFacts } from '../../../shared/contract/backup.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { MANIFEST_ENDING } from '../../../shared/domain/backup/backup-name.ts';
import { factsOf } from '../../worker/backup/backup-facts.ts';
import { openLastBranch } from '../../worker/branch/open-branch.ts';
import { createContext } from '../../worker/create-context.ts';
import type { Store } from '../../worker/store-context.ts';
import { callStore } from '../call-store.ts';
import type { CommandOutput, CommandRunner } from '../run-command.ts';
import { verifyBranch } from '../verify-branch.ts';
import { withBranch } from '../with-branch.ts';
import { withStore } from '../with-store.ts';

export function addBackup(program: Command, run: CommandRunner): void {
  program
    .command('backup')
    .description('an encrypted, verified copy of the branch with its manifest')
    .requiredOption('--db <file>')
    .requiredOption('--to <folder>', 'where it goes; nothing there is removed')
    .action(
      run((environment, { db, to = '' }) =>
        withBranch(environment, { db }, async ({ store: { backups } }) => {
          if (!backups) throw new AppError('no_branch_open');
          const made = await backups.queue.exclusively('backup', () => backups.make('manual', { folder: resolve(to) }));
          return {
            json: { file: `${made.path}.kawal`, ...factsOf(made, 'file') },
            text: [`${made.path}.kawal`, described(factsOf(made, 'file'))],
          };
        }),
      ),
    );

  program
    .command('restore')
    .description('put a backup in the place of the branch; the state before is backed up first, or its file put aside')
    .requiredOption('--db <file>', 'need not be there yet')
    .requiredOption('--from <backup>', 'the .kawal file, its .kawal.json beside it')
    .option('--recovery-key <key>', 'for a backup that was made on another PC')
    .action(
      run((environment, { db = '', from = '', recoveryKey }) => {
        const file = resolve(db);
        if (!existsSync(dirname(file))) throw new AppError('file_not_found', { file: dirname(file) });
        return withStore(environment, { file }, async (store) => {
          await openLastBranch(store); // where it does not open, the backup takes its place all the same
          return restore(store, resolve(from), recoveryKey);
        });
      }),
    );

  program
    .command('verify')
    .description('check a branch, or a backup, to its end')
    .option('--db <file>', 'every page, every reference, the chain of the audit')
    .option('--backup <file>', 'against its manifest; with --db, by the key of that branch')
    .option('--recovery-key <key>', 'for a backup that was made on another PC')
    .action(
      run((environment, { db, backup, recoveryKey }) => {
        if (backup === undefined) return withBranch(environment, { db }, verifyBranch);
        return withStore(environment, { file: resolve(db ?? backup) }, (store) => verify(store, resolve(backup), recoveryKey));
      }),
    );
}

async function restore(store: Store, path: string, recoveryKey: string | undefined): Promise<CommandOutput> {
  const context = createContext(store, null, { operator: true });
  const from = store.files.grant(path, 'read');
  const { facts } = await callStore(context, 'backup.inspect', { from, recoveryKey });
  // Whoever names the file at a command line means it: the code is for the window.
  const told = await callStore(context, 'backup.restore', { from, recoveryKey, branchCode: facts?.branch.code ?? '' });
  const { before, keptAside, daysBetween } = told;
  return {
    json: { restored: told.facts, daysBetween, before, keptAside },
    text: [
      described(told.facts),
      `${daysBetween} days lie between`,
      before ? `the state before: ${before}` : keptAside ? `the file before: ${keptAside}` : 'nothing was there before',
    ],
  };
}

async function verify(store: Store, path: string, recoveryKey: string | undefined): Promise<CommandOutput> {
  const context = createContext(store, null, { operator: true });
  const from = store.files.grant(path.replace(MANIFEST_ENDING, '.kawal'), 'read');
  const { facts, refused } = await callStore(context, 'backup.inspect', { from, recoveryKey });
  if (refused || !facts) throw new AppError((refused?.code ?? 'backup_not_found') as ErrorCode, refused?.data ?? {});
  return { json: { verified: true, ...facts }, text: [described(facts), 'whole'] };
}

function described({ name, branch, at, bytes, counts }: BackupFacts): string {
  return `${name}: ${branch.name} (${branch.code}), ${at}, ${bytes} bytes, ${counts.vehicles} vehicles, ${counts.contacts} contacts`;
}
