import type { Command } from 'commander';
import { AppError } from '../../../shared/contract/errors.ts';
import { formatPercent } from '../../../shared/domain/kpi.ts';
import { callStore } from '../call-store.ts';
import { monthOption } from '../period-options.ts';
import type { CommandRunner } from '../run-command.ts';
import { shownNumber } from '../shown-figures.ts';
import { withBranch } from '../with-branch.ts';

export function addTarget(program: Command, run: CommandRunner): void {
  const target = program.command('target').description('what a month is to reach');
  target
    .command('set')
    .description('set the unit entries of a month, and the customer-relation part of them')
    .requiredOption('--db <file>')
    .requiredOption('--month <month>', 'yyyy-mm')
    .requiredOption('--units <n>', 'unit entries of the whole workshop')
    .option('--share <percent>', '20, 20% or 0.2; the branch’s setting when left out')
    .action(
      run((environment, options) =>
        withBranch(environment, { db: options.db }, async (context) => {
          const month = monthOption(options.month, '--month');
          const unitEntries = numberOption(options.units, '--units');
          const crmShare = options.share === undefined ? undefined : shareOption(options.share);
          await callStore(context, 'targets.set', { month, unitEntries, crmShare });
          const saved = (await callStore(context, 'targets.list', {})).find((one) => one.month === month);
          const crmTarget = saved === undefined ? null : saved.unitEntries * saved.crmShare;
          const share = formatPercent(saved?.crmShare ?? null, 1);
          const shown = { unitEntries: shownNumber(saved?.unitEntries ?? null), crmShare: share, crmTarget: shownNumber(crmTarget) };
          return {
            json: { ...saved, crmTarget, shown },
            text: [`${month}: ${shown.unitEntries} unit entries, ${shown.crmTarget} of them (${share}) by customer relation`],
          };
        }),
      ),
    );
}

/** '20', '20%' and '0.2' are all a fifth. */
function shareOption(text: string): number {
  const value = numberOption(text.replace(/%$/, '').replace(',', '.'), '--share');
  return text.endsWith('%') || value > 1 ? value / 100 : value;
}

function numberOption(text: string | undefined, option: string): number {
  const value = Number(text);
  if (!text?.trim() || !Number.isFinite(value)) throw new AppError('invalid_input', { issues: [`${option}: ${text}`] });
  return value;
}
