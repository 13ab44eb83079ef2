import { Command, CommanderError } from 'commander';
import { addBackup } from './commands/backup.ts';
import { addBranches } from './commands/branches.ts';
import { addCustomers } from './commands/customers.ts';
import { addDay } from './commands/day.ts';
import { addDiagnostics } from './commands/diagnostics.ts';
import { addImport } from './commands/import.ts';
import { addImportFigures } from './commands/import-figures.ts';
import { addInit } from './commands/init.ts';
import { addInquiry } from './commands/inquiry.ts';
import { addLog } from './commands/log.ts';
import { addReport } from './commands/report.ts';
import { addSchemes } from './commands/schemes.ts';
import { addSync } from './commands/sync.ts';
import { addTarget } from './commands/target.ts';
import { addWorklist } from './commands/worklist.ts';
import { describeFailure } from './describe-failure.ts';
import type { CliEnvironment } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { commandRunner } from './run-command.ts';

/** Runs one command line (without the program's own name) and answers with the exit code. Never throws. */
export async function runCli(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const json = args.includes('--json');
  const program = new Command('kawal')
    .description('The branch CRM on the command line, for IT staff and scheduled tasks')
    .option('--json', 'answers and errors as one line of JSON')
    .configureOutput({
      writeOut: (text) => environment.out(text.trimEnd()),
      writeErr: (text) => (json ? undefined : environment.err(text.trimEnd())),
    })
    .exitOverride();
  const run = commandRunner(environment, () => json);
  for (const add of [
    addInit,
    addSchemes,
    addImport,
    addWorklist,
    addLog,
    addInquiry,
    addCustomers,
    addDay,
    addReport,
    addTarget,
    addImportFigures,
    addSync,
    addBackup,
    addBranches,
    addDiagnostics,
  ])
    add(program, run);
  inheritSettings(program);
  try {
    await program.parseAsync(withoutJson(args), { from: 'user' });
    return EXIT.done;
  } catch (failure) {
    return report(failure, json, environment);
  }
}

/** --json may stand anywhere, also after a command's own options. */
function withoutJson(args: readonly string[]): string[] {
  return args.filter((argument) => argument !== '--json');
}

/** Commander copies exitOverride and output settings only to commands made by `.command()` after they were set: it does so here. */
function inheritSettings(program: Command) {
  for (const command of program.commands) {
    command.copyInheritedSettings(program);
    inheritSettings(command);
  }
}

function report(failure: unknown, json: boolean, environment: CliEnvironment): number {
  if (failure instanceof CommanderError) {
    if (failure.exitCode === 0) return EXIT.done;
    if (json) environment.out(JSON.stringify({ error: { code: 'invalid_input', message: failure.message } }));
    return EXIT.refused;
  }
  const { exitCode, code, message, data } = describeFailure(failure);
  if (json) environment.out(JSON.stringify({ error: { code, message, ...(Object.keys(data).length > 0 ? { data } : {}) } }));
  else environment.err(`${code}: ${message}`);
  return exitCode;
}
