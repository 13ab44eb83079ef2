import type { Command } from 'commander';
import type { WorklistItem } from '../../../shared/contract/worklist.ts';
import { callStore } from '../call-store.ts';
import { civilDateOption, clockOn } from '../clock-options.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

export function addWorklist(program: Command, run: CommandRunner): void {
  program
    .command('worklist')
    .description('what is to be done on a day')
    .requiredOption('--db <file>')
    .option('--date <date>', 'yyyy-mm-dd, today when left out')
    .action(
      run((environment, options) => {
        const date = options.date ? civilDateOption(options.date, '--date') : undefined;
        const clock = date ? clockOn(date) : environment.clock;
        return withBranch(environment, { db: options.db, clock }, async (context) => {
          const day = await callStore(context, 'worklist.day', { date });
          const items = day.items.map(toJson);
          return { json: { date: day.date, items, progress: day.progress }, text: [...items.map(toLine), `${items.length} items`] };
        });
      }),
    );
}

function toJson(item: WorklistItem) {
  return {
    kind: item.kind,
    engineNumber: item.engineNumber,
    customer: item.customer,
    phone: item.phone,
    program: item.program,
    step: item.step,
    attempt: item.attempt,
    channel: item.channel,
    dueDate: item.dueDate,
    deadline: item.deadline,
    ...(item.booking ? { booking: item.booking } : {}),
    ...(item.callBackAt ? { callBackAt: item.callBackAt } : {}),
  };
}

function toLine(item: ReturnType<typeof toJson>): string {
  const what = item.kind === 'attempt' ? `${item.step} ${item.channel} ${item.attempt}` : `${item.kind} ${item.step ?? ''}`;
  return `${item.dueDate}  ${item.engineNumber}  ${what}  ${item.deadline ?? ''}  ${item.phone ?? ''}  ${item.customer}`;
}
