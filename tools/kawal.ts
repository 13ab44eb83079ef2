import { readFileSync } from 'node:fs';
import { runCli } from '../electron/cli/run-cli.ts';
import { systemClock } from '../electron/worker/clock.ts';
import { htmlToPdf } from './print-pdf.ts';

/** The command line from source: `npm run -s kawal -- <command>`. */
process.exitCode = await runCli(process.argv.slice(2), {
  clock: systemClock(),
  version: (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version,
  parserWorkerPath: new URL('../electron/worker/spreadsheets/parser-worker.ts', import.meta.url),
  backupWorkerPath: new URL('../electron/worker/backup/backup-worker.ts', import.meta.url),
  printPdf: htmlToPdf,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
