// Installs the packages when they are missing or differ from package-lock.json. Plain JavaScript for old Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { repository } from './paths.mjs';

const lockFile = join(repository, '.cache/install.lock');

/** Runs `npm ci` if needed, once even when several commands start together. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await takeLock();
  try {
    if (!isInstalled()) install();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** npm writes node_modules/.package-lock.json as its last act, so an interrupted install has none. */
function isInstalled() {
  const wanted = readPackages(join(repository, 'package-lock.json'));
  const found = readPackages(join(repository, 'node_modules/.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.link || found[path]?.version === entry.version,
  );
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  process.stderr.write('Installing packages (npm ci), a minute or two the first time…\n');
  const args = ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error'];
  // Under `npm start` npm names its own script; without npm around us the one on the PATH serves.
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: repository, stdio: ['ignore', 2, 2] })
    : spawnSync(`npm ${args.join(' ')}`, { cwd: repository, stdio: ['ignore', 2, 2], shell: true });
  if (result.status !== 0) throw new Error('npm ci failed; its own words are above.');
}

async function takeLock() {
  mkdirSync(join(repository, '.cache'), { recursive: true });
  for (let told = false; ; await wait(300)) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) rmSync(lockFile, { force: true });
    else if (!told) {
      process.stderr.write('Another command is installing packages; waiting for it…\n');
      told = true;
    }
  }
}

function isAbandoned() {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH' || error.code === 'ENOENT';
  }
}
