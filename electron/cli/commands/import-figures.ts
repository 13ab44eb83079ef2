import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { PastMonthFigures } from '../../../shared/contract/figures.ts';
import { callStore } from '../call-store.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

/** How spreadsheets and other programs name the same figures. */
const NAMES: Record<string, keyof PastMonthFigures> = {
  month: 'month',
  targetunits: 'targetUnits',
  target: 'targetUnits',
  targetunitentries: 'targetUnits',
  crunits: 'crUnits',
  crmunits: 'crUnits',
  crunitentries: 'crUnits',
  crmunitentries: 'crUnits',
  units: 'units',
  actualunits: 'units',
  totalunits: 'units',
  unitentries: 'units',
  inquiries: 'inquiries',
  revenue: 'revenue',
};

export function addImportFigures(program: Command, run: CommandRunner): void {
  program
    .command('import-figures')
    .description(
      'months from before the branch began: [{"month":"2026-01","targetUnits":250,"crUnits":43,"inquiries":120,"revenue":8600000,"units":240}]',
    )
    .requiredOption('--db <file>')
    .requiredOption('--file <file>', 'JSON; units (of the whole workshop) and targetUnits may be left out')
    .action(
      run((environment, options) =>
        withBranch(environment, { db: options.db }, async (context) => {
          const months = readMonths(resolve(options.file ?? ''));
          const done = await callStore(context, 'figures.importPast', { months });
          return { json: done, text: [`${done.months} months, ${done.targets} targets`] };
        }),
      ),
    );
}

const list = z.array(z.record(z.string(), z.unknown()));

/** Throws `file_not_found`, `file_damaged` (not JSON), `invalid_input` (not months). */
function readMonths(file: string): PastMonthFigures[] {
  const text = readText(file);
  let written: unknown;
  try {
    written = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('file_damaged', { file });
  }
  const read = list.safeParse(Array.isArray(written) ? written : (written as { months?: unknown } | null)?.months);
  if (!read.success) throw new AppError('invalid_input', { issues: ['a list of months is expected'] });
  return read.data.map((row) => {
    const named = Object.entries(row).map(([name, value]) => [NAMES[name.toLowerCase().replace(/[^a-z]/g, '')] ?? name, value]);
    return { targetUnits: null, units: null, ...Object.fromEntries(named) } as PastMonthFigures; // checked by the call
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new AppError('file_not_found', { file });
  }
}
