import { Command, CommanderError } from 'commander';
import { importFiles } from './command-import.ts';
import { moveTo } from './command-move.ts';
import { serveUntilStopped } from './command-serve.ts';
import { type ConfigOptions, readConfig } from './read-config.ts';

/** Runs one command line (without the program's own name) and answers with the exit code. Never throws. */
export async function runHeadOffice(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  say: (line: string) => void = sayOnStandardOutput,
): Promise<number> {
  let exitCode = 0;
  const program = new Command('head-office').description(
    'Head office of Kawal: takes in what branches report, sends decisions, shows the dashboard',
  );
  program.exitOverride();
  const serving = program
    .command('serve', { isDefault: true })
    .description('serves branches and dashboard until it is stopped (the default)');
  withDatabase(serving)
    .option('--host <address>', 'where it listens (KAWAL_HO_HOST)')
    .option('--port <number>', 'where it listens (KAWAL_HO_PORT)')
    .option('--tls-cert <file>', 'certificate in PEM, when it ends TLS itself (KAWAL_HO_TLS_CERT)')
    .option('--tls-key <file>', 'its private key in PEM (KAWAL_HO_TLS_KEY)')
    .option('--behind-proxy', 'a proxy in front ends TLS (KAWAL_HO_BEHIND_PROXY=1)')
    .option('--log <level>', 'silent, error, warn, info or debug (KAWAL_HO_LOG)')
    .option('--demo', 'forty made-up branches with three months behind them, in a database of their own')
    .action((options: ConfigOptions) => serveUntilStopped(readConfig(options, env), options.demo === true, say));
  withDatabase(program.command('import').description('takes in outbox files that came by USB or e-mail'))
    .argument('<files...>')
    .action(async (files: string[], options: ConfigOptions) => {
      exitCode = await importFiles(readConfig(options, env), files, say);
    });
  program
    .command('move')
    .description('copies an SQLite file into an empty PostgreSQL database; stop head office first')
    .requiredOption('--from <file>', 'the SQLite file')
    .requiredOption('--to <url>', 'postgres://…')
    .action(({ from, to }: { from: string; to: string }) => moveTo(from, to, say));
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (failure) {
    if (failure instanceof CommanderError) return failure.exitCode; // commander has said why
    process.stderr.write(`${(failure as Error).message}\n`);
    return 1;
  }
}

function withDatabase(command: Command): Command {
  return command.option('--database <address>', 'postgres://… or the path of an SQLite file (DATABASE_URL, KAWAL_HO_DATABASE)');
}

function sayOnStandardOutput(line: string): void {
  process.stdout.write(`${line}\n`);
}
