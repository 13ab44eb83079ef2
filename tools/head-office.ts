import { runHeadOffice } from '../head-office/server/command-line.ts';
import { buildIfStale } from './build-if-stale.ts';

/** `npm run head-office [-- words]`: builds the dashboard when it has changed, then runs head office from source. `build` only builds. */
async function main(words: string[]): Promise<number> {
  const isServing = !['import', 'move', 'help'].includes(words[0] ?? '') && !words.includes('--help');
  if (isServing && buildIfStale('dashboard') === 'built') process.stderr.write('Built the dashboard.\n');
  return words[0] === 'build' ? 0 : runHeadOffice(words, process.env);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (failure) {
  process.stderr.write(`${(failure as Error).message}\n`);
  process.exitCode = 1;
}
