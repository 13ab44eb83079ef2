import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { runCommand } from '../../../tools/checks/gate.ts';
import { ofElectronBuilder } from '../../support/of-electron-builder.ts';
import { makeDummyElectron } from './dummy-electron.ts';

export type Target = 'linux' | 'win';

export const FEED = 'https://updates.example/kawal';

const EXECUTABLES = { linux: 'kawal', win: 'Kawal.exe' };

interface Asar {
  listPackage(archive: string, options: { isPack: boolean }): string[];
  extractFile(archive: string, path: string): Buffer;
  extractAll(archive: string, folder: string): void;
  getRawHeader(archive: string): { headerString: string };
  statFile(archive: string, path: string): { unpacked?: boolean; files?: object };
}
const asar = ofElectronBuilder('@electron/asar') as Asar;

export interface Package {
  archive: string;
  /** Files in the archive, without those folders that only hold others. */
  files: string[];
  /** Of these, the ones that lie beside it. */
  unpacked: string[];
  /** What Electron compares before it reads anything from the archive. */
  checksum: string;
  read(path: string): string;
  extract(folder: string): void;
  /** All of the installation. */
  folder: string;
  executable: string;
}

/**
 * Packs the built program for these systems as a release does, but for the installers and for Electron itself, whose place dummy files take:
 * its binary cannot be had everywhere.
 */
export async function packPrograms(targets: readonly Target[], scratch: string): Promise<Record<Target, Package>> {
  const electronDist = join(scratch, 'electron');
  makeDummyElectron(electronDist);
  const settings = [`electronDist=${electronDist}`, `directories.output=${join(scratch, 'dist')}`, 'win.signAndEditExecutable=false'];
  const words = [...targets.map((target) => `--${target}`), '--x64', '--dir', ...settings.map((setting) => `-c.${setting}`)];
  const { status, output } = await runCommand('electron-builder', words, { KAWAL_UPDATES_URL: FEED });
  if (status !== 0) throw new Error(`electron-builder failed:\n${output}`);
  return { linux: packageOf('linux', scratch), win: packageOf('win', scratch) };
}

function packageOf(target: Target, scratch: string): Package {
  const folder = join(scratch, 'dist', `${target}-unpacked`);
  const archive = join(folder, 'resources/app.asar');
  const pathsOf = () => asar.listPackage(archive, { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
  const isFile = (path: string) => !asar.statFile(archive, path).files;
  return {
    folder,
    archive,
    executable: join(folder, EXECUTABLES[target]),
    get files() {
      return pathsOf().filter(isFile);
    },
    get unpacked() {
      return pathsOf().filter((path) => isFile(path) && asar.statFile(archive, path).unpacked);
    },
    get checksum() {
      return createHash('sha256').update(asar.getRawHeader(archive).headerString).digest('hex');
    },
    read: (path) => asar.extractFile(archive, path).toString('utf8'),
    extract: (into) => asar.extractAll(archive, into),
  };
}

/** The fuses of a packed executable by the names of electron-builder.yml. */
export async function fusesOf({ executable }: Package): Promise<Record<string, boolean>> {
  const { getCurrentFuseWire, FuseV1Options } = ofElectronBuilder('@electron/fuses') as {
    getCurrentFuseWire(file: string): Promise<Record<number, number>>;
    FuseV1Options: Record<number, string>;
  };
  const wire = await getCurrentFuseWire(executable);
  const numbered = Object.entries(FuseV1Options).filter(([number]) => /^\d+$/.test(number));
  return Object.fromEntries(numbered.map(([number, name]) => [name, wire[Number(number)] === '1'.charCodeAt(0)]));
}
