import type { Command } from 'commander';
import { callStore } from '../call-store.ts';
import { civilDateOption, clockAt } from '../clock-options.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

export function addDay(program: Command, run: CommandRunner): void {
  program
    .command('submit-day')
    .description("hand in an admin's day")
    .requiredOption('--db <file>')
    .requiredOption('--date <date>')
    .requiredOption('--user <name>')
    .action(
      run((environment, options) => {
        const date = civilDateOption(options.date, '--date');
        return withBranch(environment, { db: options.db, user: options.user, clock: clockAt(`${date}T16:30:00`) }, async (context) => {
          const { untouched } = await callStore(context, 'day.submit', { date });
          return { json: { submitted: true, date, untouched }, text: [`${date} submitted, ${untouched} due items untouched`] };
        });
      }),
    );

  program
    .command('close-day')
    .description('freeze the figures of a day as the next revision')
    .requiredOption('--db <file>')
    .requiredOption('--date <date>')
    .requiredOption('--user <name>')
    .action(
      run((environment, options) => {
        const date = civilDateOption(options.date, '--date');
        return withBranch(environment, { db: options.db, user: options.user, clock: clockAt(`${date}T17:00:00`) }, async (context) => {
          const { revision } = await callStore(context, 'day.close', { date });
          return { json: { closed: true, date, revision }, text: [`${date} closed, revision ${revision}`] };
        });
      }),
    );
}
