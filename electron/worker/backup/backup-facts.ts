import type { BackupFacts } from '../../../shared/contract/backup.ts';
import type { StoredBackup } from './backup-folder.ts';

const COUNTED = ['customers', 'vehicles', 'contacts', 'bookings', 'visits'] as const;

/** What a window is told of a backup: nothing of its key, and no path. */
export function factsOf({ name, manifest }: Pick<StoredBackup, 'name' | 'manifest'>, place: BackupFacts['place']): BackupFacts {
  const { kind, at, branch, bytes, schemaVersion, programVersion } = manifest;
  return { name, place, kind, at, branch, bytes, schemaVersion, programVersion, counts: knownCounts(manifest.counts) };
}

/** Of every table's rows those that a person recognises a branch by. */
export function knownCounts(counts: Readonly<Record<string, number>>): BackupFacts['counts'] {
  return Object.fromEntries(COUNTED.map((table) => [table, counts[table] ?? 0])) as BackupFacts['counts'];
}
