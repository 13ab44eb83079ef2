import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { appPackage, switchValue } from './launch.ts';

const chosen = new Map<string, string>();

/** The app's name decides its folders, as in Electron. */
export const naming = { name: appPackage.productName ?? appPackage.name ?? 'Electron' };

export function getPath(name: string): string {
  const path = chosen.get(name) ?? usualPaths()[name];
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  return path;
}

export function setPath(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute');
  chosen.set(name, path);
}

function usualPaths(): Record<string, string> {
  const home = homedir();
  const appData = process.env.XDG_CONFIG_HOME ?? join(home, '.config');
  const userData = chosen.get('userData') ?? (switchValue('user-data-dir') || join(appData, naming.name));
  return {
    home,
    appData,
    userData,
    sessionData: userData,
    logs: join(userData, 'logs'),
    temp: tmpdir(),
    exe: process.execPath,
    desktop: join(home, 'Desktop'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
  };
}
