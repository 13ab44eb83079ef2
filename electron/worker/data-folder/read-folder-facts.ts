import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FolderFacts, isMark } from './folder-rule.ts';

/** Asks the system about a folder, or about the nearest one above it that is there already. What cannot be learnt is left out. */
export function readFolderFacts(folder: string): FolderFacts {
  const path = realPath(resolve(folder));
  const { OneDrive, OneDriveCommercial, OneDriveConsumer } = process.env;
  return {
    platform: process.platform,
    path,
    mounts: mountsOf(process.platform),
    oneDriveFolders: [OneDrive, OneDriveCommercial, OneDriveConsumer].flatMap((folder) => (folder ? [folder] : [])),
    marks: foldersUpFrom(path).flatMap(marksIn),
  };
}

/** The system's own way also resolves a drive letter of Windows to the share behind it. */
function realPath(folder: string): string {
  if (!existsSync(folder) && dirname(folder) !== folder) return realPath(dirname(folder));
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function foldersUpFrom(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUpFrom(above)];
}

function marksIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isMark);
  } catch {
    return []; // a folder that others may not list
  }
}

function mountsOf(platform: NodeJS.Platform): FolderFacts['mounts'] {
  if (platform === 'linux') return parseProcMounts(existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '');
  if (platform === 'darwin') return parseMountCommand(spawnSync('/sbin/mount', { encoding: 'utf8', timeout: 5000 }).stdout ?? '');
  return [];
}

/** "//server/branch /mnt/branch\040data cifs rw,relatime 0 0": blanks stand in octal. */
export function parseProcMounts(text: string): FolderFacts['mounts'] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    if (!point || !type) return [];
    return [{ point: point.replace(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))), type }];
  });
}

/** "//user@server/branch on /Volumes/branch (smbfs, nodev)". */
export function parseMountCommand(text: string): FolderFacts['mounts'] {
  return [...text.matchAll(/^.+? on (.+) \((\w+)[,)]/gm)].map(([, point = '', type = '']) => ({ point, type }));
}
