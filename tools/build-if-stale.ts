import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { scriptOfCommand } from './setup/node-runtime.mjs';

const repository = resolve(import.meta.dirname, '..');
const marker = join(repository, 'out/.built-from');
const sources = ['{electron,renderer,shared,db,resources}/**/*.*', 'electron.vite.config.ts', 'package-lock.json'];

/** Builds main, preload and window into out/, unless they are already built from just these sources. @throws with the build's own words when it fails. */
export function buildIfStale(): 'built' | 'up to date' {
  const wanted = hashOfSources();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return 'up to date';
  rmSync(marker, { force: true });
  const build = spawnSync(process.execPath, [scriptOfCommand('electron-vite'), 'build'], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`The build failed:\n${stripVTControlCharacters(build.stdout + build.stderr)}`);
  mkdirSync(join(repository, 'out'), { recursive: true });
  writeFileSync(marker, wanted);
  return 'built';
}

/** By content, not by time: a fresh clone, a switched branch and a touched file all tell the truth. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: repository }).sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(repository, path)))
      .update('\0');
  return hash.digest('hex');
}
