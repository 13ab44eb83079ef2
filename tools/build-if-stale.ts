import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { scriptOfCommand } from './setup/node-runtime.mjs';

const repository = resolve(import.meta.dirname, '..');

interface Build {
  marker: string;
  /** All that the result depends on. */
  sources: string[];
  /** Environment variables that are built in. */
  settings?: string[];
  command: string;
  words: string[];
}

const BUILDS = {
  /** Main, preload and window. */
  app: {
    marker: 'out/.built-from',
    sources: ['{electron,renderer,shared,db,resources}/**/*.*', 'docs/panduan/**/*.*', 'electron.vite.config.ts', 'package-lock.json'],
    settings: ['MAIN_VITE_UPDATES_PUBLIC_KEY'],
    command: 'electron-vite',
    words: ['build'],
  },
  /** Head office's page. */
  dashboard: {
    marker: 'out/.head-office-web-built-from',
    sources: ['head-office/{api,web}/**/*.*', 'renderer/{ui,text}/**/*.*', 'shared/**/*.*', 'package-lock.json'],
    command: 'vite',
    words: ['build', '--config', 'head-office/web/vite.config.ts'],
  },
} satisfies Record<string, Build>;

/** Builds into out/, unless it is already built from just these sources. @throws with the build's own words when it fails. */
export function buildIfStale(what: keyof typeof BUILDS = 'app'): 'built' | 'up to date' {
  const { marker: name, sources, settings = [], command, words }: Build = BUILDS[what];
  const marker = join(repository, name);
  const wanted = hashOf(sources, settings);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return 'up to date';
  rmSync(marker, { force: true });
  const build = spawnSync(process.execPath, [scriptOfCommand(command), ...words], { cwd: repository, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The build failed:\n${stripVTControlCharacters(build.stdout + build.stderr)}`);
  mkdirSync(join(repository, 'out'), { recursive: true });
  writeFileSync(marker, wanted);
  return 'built';
}

/** By content, not by time: a fresh clone, a switched branch and a touched file all tell the truth. */
function hashOf(sources: string[], settings: string[]): string {
  const hash = createHash('sha256');
  for (const name of settings) if (process.env[name]) hash.update(`${name}=${process.env[name]}\0`);
  for (const path of globSync(sources, { cwd: repository }).sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(repository, path)))
      .update('\0');
  return hash.digest('hex');
}
