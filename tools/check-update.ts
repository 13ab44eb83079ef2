import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { selfUpdating } from './installed/installation.ts';
import { must } from './installed/must.ts';
import { startProgram } from './installed/running-program.ts';

const PATIENCE_MILLISECONDS = 180_000;

/**
 * `--from FOLDER --feed FOLDER --to VERSION`: installs the older program, lets it find the newer one in a feed at KAWAL_UPDATES_URL, which must
 * be built into both, closes it, and looks whether the newer one is there. For the release workflow, like check-installed.ts.
 */
async function main(words: string[]) {
  const text = { type: 'string' } as const;
  const { from, feed, to } = parseArgs({ args: words, options: { from: text, feed: text, to: text } }).values;
  const address = process.env.KAWAL_UPDATES_URL;
  if (!from || !feed || !to || !address) throw new Error('needs --from, --feed, --to and KAWAL_UPDATES_URL');

  const server = createServer((request, response) => {
    const file = join(feed, basename(new URL(request.url ?? '/', address).pathname));
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(Number(new URL(address).port), '127.0.0.1', ready));

  const installation = selfUpdating(from);
  installation.install();
  const older = await startProgram(installation);
  const { version } = await older.ask('desktop.info');
  must(version !== to, `begins as ${version}`);
  const status = await older.ask('desktop.checkForUpdates');
  must(status.state === 'ready' && status.version === to, `finds, downloads and verifies ${to}: ${JSON.stringify(status)}`);
  must((await older.close()) === 0, 'ends in order');
  must(await becomes(installation, to), `is ${to} after it was closed`);
  installation.uninstall();
  server.close();
}

/** The installer works on after the older program has ended, and starts nothing by itself. */
async function becomes(installation: ReturnType<typeof selfUpdating>, wanted: string): Promise<boolean> {
  const until = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < until) {
    await pause(20_000); // a start in the middle of it would be in its way
    if (!installation.isInstalled()) continue;
    const running = await startProgram(installation);
    const { version } = await running.ask('desktop.info');
    await running.close();
    if (version === wanted) return true;
  }
  return false;
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
