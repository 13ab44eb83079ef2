import { dirname } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { judgeFolder } from './folder-rule.ts';
import { readFolderFacts } from './read-folder-facts.ts';

/** For whoever opens or makes a branch database at `file`. Throws `folder_on_network`, before anything is written there. */
export function requireLocalFolder(file: string): void {
  const verdict = judgeFolder(readFolderFacts(dirname(file)));
  if (verdict.kind === 'network') throw new AppError('folder_on_network', { file, by: verdict.by });
}

/** The program that copies the folder of `file` elsewhere ("OneDrive"), or null. */
export function synchroniserOf(file: string): string | null {
  const verdict = judgeFolder(readFolderFacts(dirname(file)));
  return verdict.kind === 'synced' ? verdict.by : null;
}
