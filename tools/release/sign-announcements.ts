import { MIGRATIONS } from '../../db/migrations/index.ts';
import { signAnnouncement } from '../../electron/main/updates/release-signature.ts';
import { announcementsIn, readAnnouncement, writeAnnouncement } from './announcement.ts';

/** Completes what electron-builder has written beside the installers: which databases this version can open, and the signature over all of it. */
export function signAnnouncements(folder: string, privateKey: string): string[] {
  const schemaVersion = MIGRATIONS.at(-1)?.version ?? 0;
  const files = announcementsIn(folder);
  for (const file of files) {
    const announcement = { ...readAnnouncement(file), schemaVersion };
    writeAnnouncement(file, { ...announcement, signature: signAnnouncement(announcement, privateKey) });
  }
  return files;
}
