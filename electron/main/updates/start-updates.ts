import { readFileSync } from 'node:fs';
import { app } from 'electron';
import type { BaseUpdater } from 'electron-updater';
import type { UpdateStatus, UpdatesOffReason } from '../../../shared/contract/updates.ts';
import { systemTimers } from '../../worker/sync/timers.ts';
import type { StoreHost } from '../store-host.ts';
import { feedOf, mannered } from './electron-updater.ts';
import { policyPath, readPolicy, type UpdatePolicy } from './policy.ts';
import { scheduleChecks } from './schedule.ts';
import { createUpdates, type Updates } from './updates.ts';
import { whyOff, whyOffWithFeed } from './why-off.ts';

interface Options {
  store: Pick<StoreHost, 'host'>;
  log(line: string): void;
}

/** The public half of the release key, built in by tools/package.ts. */
const publicKey: string | undefined = import.meta.env.MAIN_VITE_UPDATES_PUBLIC_KEY;

/** Looks for updates from now on, unless this program is not to. */
export function startUpdates({ store, log }: Options): Updates {
  const policy = readPolicy(process.env, textOf(policyPath(process.platform, process.env)));
  const { isPackaged } = app;
  const reason = whyOff({ isPackaged, platform: process.platform, appImage: process.env.APPIMAGE, publicKey, policy });
  if (reason || !publicKey) return off(reason ?? 'unsigned_build');

  let updates = standing({ state: 'idle' });
  start(policy, publicKey).then(
    (started) => {
      updates = started;
    },
    (fault: unknown) => log(`updates: did not start (${fault instanceof Error ? fault.stack : String(fault)})`),
  );
  return {
    status: () => updates.status(),
    check: () => updates.check(),
    prepareInstall: () => updates.prepareInstall(),
  };

  async function start({ feed }: UpdatePolicy, releaseKey: string): Promise<Updates> {
    const updater = await loadUpdater();
    const reasonOfFeed = whyOffWithFeed(await feedOf(updater), process.platform);
    if (reasonOfFeed) return off(reasonOfFeed);
    const started = createUpdates({
      updater: mannered(updater, feed),
      publicKey: releaseKey,
      schemaVersion: async () => (await store.host().call('host.schemaVersion', {})).version,
      backUp: async () => void (await store.host().call('host.backupBeforeUpdate', {})),
      now: () => onThisClock(new Date()),
      log,
    });
    scheduleChecks({ timers: systemTimers, random: Math.random, check: () => started.check() });
    return started;
  }
}

/** Only loaded where it is used. It chooses the class for this system itself; that of macOS, the only one of another kind, is never asked for. */
async function loadUpdater(): Promise<BaseUpdater> {
  const { default: electronUpdater } = await import('electron-updater');
  return electronUpdater.autoUpdater as BaseUpdater;
}

function off(reason: UpdatesOffReason): Updates {
  return standing({ state: 'off', reason });
}

function standing(status: UpdateStatus): Updates {
  return { status: () => status, check: async () => {}, prepareInstall: async () => () => {} };
}

function onThisClock(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? null : ''; // there, but not for us to read: as good as not understood
  }
}
