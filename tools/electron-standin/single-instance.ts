import { mkdirSync, readFileSync, rmSync, unwatchFile, watchFile, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPath } from './paths.ts';

/** What a second instance tells the first one before it goes. */
export interface SecondInstance {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

let holding = false;

/** Takes the lock of this user-data folder, or tells its holder about us and returns false. */
export function takeSingleInstanceLock(additionalData: unknown, onSecond: (second: SecondInstance) => void): boolean {
  if (holding) return true;
  mkdirSync(getPath('userData'), { recursive: true });
  if (!writeLock() && !(removeAbandoned() && writeLock())) {
    const message: SecondInstance = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    writeFileSync(messageFile(), JSON.stringify(message));
    return false;
  }
  holding = true;
  process.on('exit', releaseSingleInstanceLock);
  watchFile(messageFile(), { interval: 100, persistent: false }, (now) => {
    if (now.mtimeMs > 0) onSecond(JSON.parse(readFileSync(messageFile(), 'utf8')));
  });
  return true;
}

export function releaseSingleInstanceLock(): void {
  if (!holding) return;
  holding = false;
  unwatchFile(messageFile());
  rmSync(lockFile(), { force: true });
  rmSync(messageFile(), { force: true });
}

export function holdsSingleInstanceLock(): boolean {
  return holding;
}

const lockFile = () => join(getPath('userData'), 'standin-instance.lock');
const messageFile = () => join(getPath('userData'), 'standin-second-instance.json');

function writeLock(): boolean {
  try {
    writeFileSync(lockFile(), String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function removeAbandoned(): boolean {
  try {
    process.kill(Number(readFileSync(lockFile(), 'utf8')), 0);
    return false; // its holder lives
  } catch {
    rmSync(lockFile(), { force: true });
    return true;
  }
}
