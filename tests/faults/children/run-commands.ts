import { runCli } from '../../../electron/cli/run-cli.ts';
import { systemClock } from '../../../electron/worker/clock.ts';

/** Runs command lines one after the other in one process; ends with 1 at the first that is not done. */
for (const words of JSON.parse(process.argv[2] ?? '[]') as string[][]) {
  const code = await runCli(words, {
    clock: systemClock(),
    parserWorkerPath: new URL('../../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url),
    backupWorkerPath: new URL('../../../electron/worker/backup/backup-worker.ts', import.meta.url),
    printPdf: () => Promise.reject(new Error('nothing is printed here')),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
  if (code !== 0) process.exit(1);
}
