import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'electron-builder';
import { buildIfStale } from './build-if-stale.ts';
import { publicHalf } from './release/public-half.ts';
import { signAnnouncements } from './release/sign-announcements.ts';

const repository = resolve(import.meta.dirname, '..');

/**
 * Builds the installers of this system, or of those named by --win and --linux, into dist/ or `--into FOLDER`. `--dir`: only the program's
 * folder. `--as VERSION`: under another version than package.json says, to try an update.
 *
 * KAWAL_UPDATES_URL: where the installed program looks for updates. KAWAL_RELEASE_KEY: signs the release. Windows installers are signed where
 * CSC_LINK and CSC_KEY_PASSWORD name a certificate. Whatever is missing is said, and such a program does not update itself.
 */
async function main(words: string[]) {
  const options = parseArgs({
    args: words,
    options: {
      win: { type: 'boolean' },
      linux: { type: 'boolean' },
      dir: { type: 'boolean' },
      into: { type: 'string', default: 'dist' },
      as: { type: 'string' },
    },
  }).values;
  const { win, linux, dir, as: version } = options;
  const output = resolve(repository, options.into);
  const { KAWAL_UPDATES_URL: feed, KAWAL_RELEASE_KEY: releaseKey, CSC_LINK: certificate } = process.env;
  if (feed && !/^(https:|http:\/\/127\.0\.0\.1:)/.test(feed)) throw new Error('KAWAL_UPDATES_URL must begin with https://.');
  if (releaseKey) process.env.MAIN_VITE_UPDATES_PUBLIC_KEY = publicHalf(releaseKey);

  buildIfStale();
  rmSync(output, { recursive: true, force: true });
  const forWindows = win || (!linux && process.platform === 'win32');
  const forLinux = linux || (!win && process.platform !== 'win32');
  await build({
    ...(forWindows ? { win: [] } : {}),
    ...(forLinux ? { linux: [] } : {}),
    x64: true,
    ...(dir ? { dir } : {}),
    publish: 'never',
    config: {
      directories: { output },
      ...(version ? { extraMetadata: { version } } : {}),
      ...(feed ? {} : { publish: null }),
    },
  });
  if (releaseKey) for (const file of signAnnouncements(output, releaseKey)) say(`Signed ${file}`);

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
