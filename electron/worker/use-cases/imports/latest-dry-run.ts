import type { ImportRejectRow } from '../../../../db/queries/imports.ts';
import type { Store } from '../../store-context.ts';
import type { ReadFile } from './read-file.ts';
import { keptLayout, rejectRowsOf } from './summary.ts';

/** The layout of a file's rejected rows. */
export interface RejectedFile {
  kind: 'cdb' | 'a2';
  name: string;
  header: string[];
  mapping: Record<string, number | null>;
}

export interface RejectedFiles {
  files: RejectedFile[];
  rows: ImportRejectRow[];
}

const latest = new WeakMap<Store, RejectedFiles>();

/** A dry run writes nothing, so its rejected rows are kept in memory, until the next one. */
export function rememberDryRun(store: Store, files: readonly ReadFile[]): void {
  latest.set(store, { files: files.map((file) => ({ kind: file.kind, name: file.name, ...keptLayout(file) })), rows: rejectRowsOf(files) });
}

export function latestDryRun(store: Store): RejectedFiles | null {
  return latest.get(store) ?? null;
}
