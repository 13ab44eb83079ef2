import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What the command line says, read as Electron reads it: switches, and the first word that is none is the app. */
const requirePrefix = '--standin-require=';
const words = process.argv.slice(2);

/** Scripts to load before the app: Playwright's. */
export const preloadScripts = words.filter((word) => word.startsWith(requirePrefix)).map((word) => word.slice(requirePrefix.length));

const appArguments = words.filter((word) => !word.startsWith(requirePrefix));
process.argv = [process.execPath, ...appArguments];

const target = resolve(appArguments.find((word) => !word.startsWith('-')) ?? '.');
export const appPath = statSync(target).isDirectory() ? target : folderWithPackage(dirname(target));

interface AppPackage {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
}

export const appPackage: AppPackage = existsSync(join(appPath, 'package.json'))
  ? JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
  : {};

/** The file to run as the app's main module. */
export const entry = target === appPath ? join(appPath, appPackage.main ?? 'index.js') : target;

/** A switch's value: '' when it stands alone, undefined when it is not given. */
export function switchValue(name: string): string | undefined {
  const found = appArguments.find((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  return found?.slice(name.length + 3);
}

export const headed = process.env.STANDIN_HEADED === '1';

function folderWithPackage(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : folderWithPackage(parent);
}
