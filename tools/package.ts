import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'electron-builder';
import { buildIfStale } from './build-if-stale.ts';
import { publicHalf } from './release/public-half.ts';
import { signAnnouncements } from './release/sign-announcements.ts';

const dist = resolve(import.meta.dirname, '../dist');

/**
 * Builds the installers of this system, or of those named by --win and --linux, into dist/. `--dir`: only the program's folder.
 *
 * KAWAL_UPDATES_URL: where the installed program looks for updates. KAWAL_RELEASE_KEY: signs the release. Windows installers are signed where
 * CSC_LINK and CSC_KEY_PASSWORD name a certificate. Whatever is missing is said, and such a program does not update itself.
 */
async function main(words: string[]) {
  const { win, linux, dir } = parseArgs({
    args: words,
    options: { win: { type: 'boolean' }, linux: { type: 'boolean' }, dir: { type: 'boolean' } },
  }).values;
  const { KAWAL_UPDATES_URL: feed, KAWAL_RELEASE_KEY: releaseKey, CSC_LINK: certificate } = process.env;
  if (feed && !feed.startsWith('https://')) throw new Error('KAWAL_UPDATES_URL must begin with https://.');
  if (releaseKey) process.env.MAIN_VITE_UPDATES_PUBLIC_KEY = publicHalf(releaseKey);

  buildIfStale();
  rmSync(dist, { recursive: true, force: true });
  const forWindows = win || (!linux && process.platform === 'win32');
  const forLinux = linux || (!win && process.platform !== 'win32');
  await build({
    ...(forWindows ? { win: [] } : {}),
    ...(forLinux ? { linux: [] } : {}),
    x64: true,
    ...(dir ? { dir } : {}),
    publish: 'never',
    ...(feed ? {} : { config: { publish: null } }),
  });
  if (releaseKey) for (const file of signAnnouncements(dist, releaseKey)) say(`Signed ${file}`);

  if (!feed) say('Without KAWAL_UPDATES_URL: this program does not look for updates.');
  if (!releaseKey) say('Without KAWAL_RELEASE_KEY: this release is not signed, and this program does not look for updates.');
  if (forWindows && !certificate) say('Without CSC_LINK: the Windows installer is not signed, and does not look for updates.');
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
