// Finds Node 24, which runs TypeScript as it is and which better-sqlite3's binaries are made for.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { repository } from './paths.mjs';

const neededMajor = 24;

/** This Node when it is new enough, else the one that npm brought as a platform package. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    const candidate = join(repository, 'node_modules', name, 'bin', executable);
    if (existsSync(candidate)) return candidate;
  }
  throw new Error(
    `Node ${neededMajor} is needed; there is no package of it for ${process.platform} ${process.arch}. Please install it from nodejs.org.`,
  );
}

/**
 * The environment in which `node` and the packages' commands mean ours. Compiled code and stripped types are kept between
 * runs: half the work of starting a short process or thread is that, and tests start hundreds.
 */
export function environmentWith(node) {
  const path = [dirname(node), join(repository, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { NODE_COMPILE_CACHE: join(repository, 'node_modules/.cache/node'), ...process.env, PATH: path };
}

/** The script behind a package's command, found in package-lock.json, so that no shell is needed on any system. */
export function scriptOfCommand(name) {
  const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));
  for (const [path, { bin }] of Object.entries(packages)) if (path && bin?.[name]) return join(repository, path, bin[name]);
  throw new Error(`No installed package has a command named "${name}".`);
}
