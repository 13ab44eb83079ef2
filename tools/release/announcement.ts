import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';

type Announcement = Record<string, unknown>;

/** The announcements in a folder of finished installers, one per system: `latest.yml`, `latest-linux.yml`. */
export function announcementsIn(folder: string): string[] {
  return globSync('latest*.yml', { cwd: folder }).map((name) => join(folder, name));
}

/** Read by the parser of the programs that will read it. */
export function readAnnouncement(file: string): Announcement {
  const url = new URL(`file:///${basename(file)}`);
  return { ...parseUpdateInfo(readFileSync(file, 'utf8'), basename(file), url) };
}

/** As JSON, which is YAML. */
export function writeAnnouncement(file: string, announcement: Announcement): void {
  writeFileSync(file, `${JSON.stringify(announcement, null, 2)}\n`);
}
