import { readFileSync } from 'node:fs';
import { importOutboxFile } from '../ingest/outbox-file.ts';
import type { Config } from './config.ts';
import { openFor } from './open.ts';
import { ProblemError } from './problem.ts';

/** Takes in one file after the other, also while head office runs; 1: at least one was refused. */
export async function importFiles(config: Config, files: readonly string[], say: (line: string) => void): Promise<number> {
  const headOffice = await openFor(config);
  let exitCode = 0;
  try {
    for (const file of files) {
      try {
        const { branchCode, branchName, applied, alreadyHeld, superseded, refused } = await importOutboxFile(
          headOffice,
          readFileSync(file, 'utf8'),
        );
        say(`${file}: ${branchCode} ${branchName}: ${applied} new, ${alreadyHeld} known, ${superseded} older, ${refused.length} refused`);
        for (const { date, why } of refused) say(`  ${date ?? '?'}: ${why}`);
      } catch (failure) {
        if (!(failure instanceof ProblemError)) throw failure;
        say(`${file}: refused: ${failure.message} (${failure.code})`);
        exitCode = 1;
      }
    }
  } finally {
    await headOffice.database.close();
  }
  return exitCode;
}
