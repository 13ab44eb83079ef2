import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { branchProfile, timezone } from '../../../shared/contract/branch.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { createBranchDatabase } from '../../worker/branch-database.ts';
import { makeDatabaseKey } from '../../worker/database-key/database-key.ts';
import type { CommandRunner } from '../run-command.ts';
import { vaultBeside } from '../vault-beside.ts';

export function addInit(program: Command, run: CommandRunner): void {
  program
    .command('init')
    .description('create a branch database with the standard programs, templates and slots')
    .requiredOption('--db <file>', 'the branch database to create')
    .requiredOption('--branch-code <code>')
    .requiredOption('--branch-name <name>')
    .option('--timezone <zone>', timezone.options.join(', '), 'Asia/Jakarta')
    .action(
      run(async (environment, options) => {
        const file = resolve(options.db ?? '');
        if (existsSync(file)) throw new AppError('branch_exists', { file });
        const profile = branchProfile.safeParse({
          code: options.branchCode,
          name: options.branchName,
          company: '',
          address: '',
          phone: '',
          area: '',
          areaCoordinator: '',
          timezone: options.timezone,
        });
        if (!profile.success)
          throw new AppError('invalid_input', { issues: profile.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) });
        const key = await makeDatabaseKey(file, vaultBeside(environment, file));
        createBranchDatabase(file, { profile: profile.data, firstUser: null, clock: environment.clock, key }).close();
        return { json: { created: true, db: file, branch: profile.data }, text: [`${profile.data.name} (${profile.data.code}): ${file}`] };
      }),
    );
}
