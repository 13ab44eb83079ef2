import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** One way in which the program comes onto a PC. */
export interface Installation {
  name: string;
  /** Without a question asked. */
  install(): void;
  /** What is run then. */
  executable: string;
  uninstall(): void;
  isInstalled(): boolean;
}

/** Those of this system, from the installers in a folder. */
export function installations(from: string): Installation[] {
  return process.platform === 'win32' ? [windows(from)] : [appImage(from), deb(from)];
}

/** The one that updates itself. */
export function selfUpdating(from: string): Installation {
  return process.platform === 'win32' ? windows(from) : appImage(from);
}

function windows(from: string): Installation {
  const folder = join(process.env.LOCALAPPDATA ?? '', 'Programs', 'kawal');
  const executable = join(folder, 'Kawal.exe');
  return {
    name: 'NSIS',
    install: () => run(built(from, 'Kawal-Setup-*.exe'), '/S'),
    executable,
    // Its first process copies itself elsewhere and ends; `_?=` makes it stay and be waited for.
    uninstall: () => run(join(folder, 'Uninstall Kawal.exe'), '/S', `_?=${folder}`),
    isInstalled: () => existsSync(executable),
  };
}

/** APPIMAGE_EXTRACT_AND_RUN=1 spares it FUSE. */
function appImage(from: string): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-appimage-'));
  const image = join(folder, 'Kawal.AppImage');
  return {
    name: 'AppImage',
    install: () => run('install', '-m', '755', built(from, 'Kawal-*.AppImage'), image),
    executable: image,
    uninstall: () => run('rm', image),
    isInstalled: () => existsSync(image),
  };
}

function deb(from: string): Installation {
  return {
    name: 'deb',
    install: () => run('sudo', 'apt-get', 'install', '-y', built(from, 'kawal_*.deb')),
    executable: '/opt/Kawal/kawal',
    uninstall: () => run('sudo', 'apt-get', 'remove', '-y', 'kawal'),
    isInstalled: () => existsSync('/opt/Kawal/kawal'),
  };
}

/** Where the installed program keeps its data when nobody says otherwise. */
export function dataFolder(): string {
  return process.platform === 'win32' ? join(process.env.APPDATA ?? '', 'Kawal') : join(homedir(), '.config', 'Kawal');
}

function built(folder: string, pattern: string): string {
  const [file] = globSync(pattern, { cwd: folder });
  if (!file) throw new Error(`${folder} holds no ${pattern}: run tools/package.ts first.`);
  return resolve(folder, file);
}

function run(command: string, ...words: string[]) {
  execFileSync(command, words, { stdio: 'inherit' });
}
