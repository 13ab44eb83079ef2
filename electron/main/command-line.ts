import { app, safeStorage } from 'electron';
import { systemClock } from '../worker/clock.ts';
import { createPrinting } from './printing.ts';
import { systemSecrets } from './vault.ts';

/** What follows `--cli`, or null when the program is to show its window. */
export function commandLineOf(argv: readonly string[]): string[] | null {
  const at = argv.indexOf('--cli');
  return at < 0 ? null : argv.slice(at + 1);
}

/** `Kawal.exe --cli worklist …`: the command line of the installed program, without a window. */
export async function runCommandLine(
  words: string[],
  { parserWorkerPath, backupWorkerPath }: { parserWorkerPath: string; backupWorkerPath: string },
): Promise<void> {
  const { runCli } = await import('../cli/run-cli.ts'); // it brings the database along: not for a start with a window
  const secrets = systemSecrets(safeStorage, process.platform);
  const code = await runCli(words, {
    clock: systemClock(),
    version: app.getVersion(),
    parserWorkerPath,
    backupWorkerPath,
    printPdf: (html) => createPrinting().toPdf(html),
    vault: { seal: async (text) => secrets.seal(text), open: async (sealed) => secrets.open(sealed) },
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
  app.exit(code);
}
