import { isSigned } from '../../electron/main/updates/release-signature.ts';
import { announcementsIn, readAnnouncement, writeAnnouncement } from './announcement.ts';

/**
 * Says to how many of a hundred PCs a release is given; 0 stops it, also where it has been downloaded and waits. The signature holds through
 * it. @throws where nothing is announced, or something that the programs would refuse.
 */
export function setRollout(folder: string, percent: number, publicKey: string): string[] {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) throw new Error('The rollout is a whole number from 0 to 100.');
  const files = announcementsIn(folder);
  if (files.length === 0) throw new Error(`There is no latest*.yml in ${folder}.`);
  const announcements = files.map((file) => ({ file, announcement: readAnnouncement(file) }));
  for (const { file, announcement } of announcements)
    if (!isSigned(announcement, publicKey)) throw new Error(`${file} is not signed with this key: no program would take it.`);
  for (const { file, announcement } of announcements) writeAnnouncement(file, { ...announcement, stagingPercentage: percent });
  return files;
}
