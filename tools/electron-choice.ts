import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export type ElectronChoice =
  | { kind: 'real'; executable: string }
  /** `folder` holds an executable named `electron`, as ELECTRON_OVERRIDE_DIST_PATH wants it. */
  | { kind: 'stand-in'; executable: string; folder: string; reason: string };

const electronPackage = resolve(import.meta.dirname, '../node_modules/electron');
const standInFolder = resolve(import.meta.dirname, 'electron-standin');
const failedDownload = resolve(import.meta.dirname, '../node_modules/.cache/electron-download-failed');
const oneDay = 24 * 60 * 60 * 1000;

/** The real Electron where it is or can be had and would run, else the stand-in, with the reason. `headless`: nobody needs to see a window. */
export function chooseElectron({ headless }: { headless: boolean }): ElectronChoice {
  if (process.env.ELECTRON_STANDIN === '1') return standIn('ELECTRON_STANDIN=1 asks for it');
  if (headless && !hasDisplay()) return standIn('Electron itself needs a display');
  const executable = installedElectron() ?? downloadedElectron();
  if (!executable) return standIn('Electron’s binary cannot be downloaded here');
  if (!runs(executable)) return standIn('Electron’s binary does not run on this machine');
  return { kind: 'real', executable };
}

/** Windows and macOS always have one. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function standIn(reason: string): ElectronChoice {
  return { kind: 'stand-in', executable: join(standInFolder, 'electron'), folder: standInFolder, reason };
}

function installedElectron(): string | undefined {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** Tried once; a failure is remembered for a day, so that every other start is quick. */
function downloadedElectron(): string | undefined {
  if (existsSync(failedDownload) && Date.now() - statSync(failedDownload).mtimeMs < oneDay) return undefined;
  process.stderr.write('Downloading Electron…\n');
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  const executable = installedElectron();
  rmSync(failedDownload, { force: true });
  if (!executable) {
    mkdirSync(dirname(failedDownload), { recursive: true });
    writeFileSync(failedDownload, '');
  }
  return executable;
}

function runs(executable: string): boolean {
  return spawnSync(executable, ['--no-sandbox', '--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
