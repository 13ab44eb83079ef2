import type { BaseUpdater, UpdateInfo } from 'electron-updater';
import type { Announced, Updater } from './updates.ts';
import type { FeedFacts } from './why-off.ts';

/** Of this class, but left out of its types. */
interface WithConfiguration {
  configOnDisk: { value: Promise<FeedFacts> };
}

/** What the installer wrote of the feed, as electron-updater itself reads it; null where there is none. */
export async function feedOf(updater: BaseUpdater): Promise<FeedFacts | null> {
  try {
    return await (updater as unknown as WithConfiguration).configOnDisk.value;
  } catch {
    return null;
  }
}

/** Makes electron-updater do nothing by itself. `feed`: another address than the one that was built in. */
export function mannered(updater: BaseUpdater, feed: string | null): Updater {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false; // only by `install`, after the backup
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true; // its second download has no signature
  updater.logger = null; // its lines name folders, and those name people
  if (feed) updater.setFeedURL({ provider: 'generic', url: feed });

  let onPercent: (percent: number) => void = () => {};
  updater.on('download-progress', ({ percent }) => onPercent(percent));

  return {
    async check() {
      const result = await updater.checkForUpdates();
      if (!result) throw new Error('electron-updater is not active here');
      return announced(result.updateInfo, result.isUpdateAvailable, updater);
    },
    async download(report) {
      onPercent = report;
      const [file] = await updater.downloadUpdate();
      if (!file) throw new Error('nothing was downloaded');
      return file;
    },
    install() {
      updater.install(true, false);
    },
  };
}

function announced(info: UpdateInfo, isOffered: boolean, { currentVersion }: BaseUpdater): Announced {
  return { version: info.version, isNewer: currentVersion.compare(info.version) < 0, isOffered, announcement: info };
}
