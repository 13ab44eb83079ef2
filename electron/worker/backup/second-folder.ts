import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Remembered, readRemembered, remember } from '../branch/remembered.ts';
import type { Store } from '../store-context.ts';

export type SecondFolder = NonNullable<Remembered['secondFolder']>;

/** A setting of this PC, not of the branch: another PC has other drives. null: none was chosen. */
export function secondFolderOf({ dataDir }: Store): SecondFolder | null {
  return readRemembered(dataDir).secondFolder;
}

export function rememberSecondFolder({ dataDir, clock }: Store, path: string | null): void {
  remember(dataDir, { secondFolder: path === null ? null : { path, since: clock.instant(), copies: {} } });
}

/** Of this branch: another one of this PC may have none there yet. */
export function rememberCopied({ dataDir, clock }: Store, folder: SecondFolder, branchCode: string): void {
  remember(dataDir, { secondFolder: { ...folder, copies: { ...folder.copies, [branchCode]: clock.instant() } } });
}

/** A drive that was pulled out is no fault. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** 'Cadangan', or 'E:\' for a whole drive. */
export function folderName(path: string): string {
  return basename(path) || path;
}
