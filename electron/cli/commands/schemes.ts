import type { Command } from 'commander';
import { callStore } from '../call-store.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

export function addSchemes(program: Command, run: CommandRunner): void {
  program
    .command('schemes')
    .description('take over the table of service schemes (engine prefix, deadlines, kilometres)')
    .requiredOption('--db <file>')
    .requiredOption('--file <file>', 'CSV or XLSX')
    .option('--program <code>', 'the program whose schemes these are', 'KPB')
    .action(
      run((environment, options) =>
        withBranch(environment, { db: options.db }, async (context) => {
          const { token } = context.store.files.grant(options.file ?? '', 'read');
          const result = await callStore(context, 'schemes.importFile', { token, programCode: options.program ?? 'KPB' });
          return { json: result, text: [`${result.schemes} schemes, ${result.replanned} vehicles replanned`] };
        }),
      ),
    );
}
