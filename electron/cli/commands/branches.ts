import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BranchFigures } from '../../../shared/contract/branches.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { type KnownBranch, readRemembered } from '../../worker/branch/remembered.ts';
import { figuresOfBranch } from '../../worker/branches/figures-of-branch.ts';
import { readElsewhere } from '../../worker/branches/read-elsewhere.ts';
import type { CliEnvironment } from '../environment.ts';
import type { CommandRunner } from '../run-command.ts';
import { withStore } from '../with-store.ts';

interface Told extends Pick<KnownBranch, 'code' | 'name' | 'file'> {
  isOpen: boolean;
  figures: BranchFigures | null;
  failure: string | null;
}

export function addBranches(program: Command, run: CommandRunner): void {
  program
    .command('branches')
    .description('the branches of a data folder, how today stands in each, and what waits for head office')
    .requiredOption('--data <folder>', 'where the program keeps kawal.json')
    .action(
      run(async (environment, { data = '' }) => {
        const { branch, branches } = readRemembered(resolve(data));
        const told: Told[] = [];
        for (const { code, name, file } of branches)
          told.push({ code, name, file, isOpen: file === branch, ...(await lookAt(environment, file)) });
        return { json: { branches: told }, text: told.length > 0 ? told.map(line) : ['no branch has been opened in this folder'] };
      }),
    );
}

/** Only looks, also while the program has the branch open. One that cannot be read says why, and the others are told all the same. */
async function lookAt(environment: CliEnvironment, file: string): Promise<Pick<Told, 'figures' | 'failure'>> {
  return withStore(environment, { file }, async (store) => {
    try {
      return { figures: await readElsewhere(store, file, figuresOfBranch), failure: null };
    } catch (failure) {
      if (failure instanceof AppError) return { figures: null, failure: failure.code };
      throw failure;
    }
  });
}

function line({ code, name, file, isOpen, figures, failure }: Told): string {
  const state = figures
    ? `${figures.work.done} of ${figures.work.total} done, ${figures.work.late} late, ${figures.sync.waitingDays} days not sent`
    : failure;
  return `${isOpen ? '*' : ' '} ${code} ${name}: ${state} (${file})`;
}
