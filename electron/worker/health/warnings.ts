import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Warning } from '../../../shared/contract/health.ts';
import { readRemembered, remember } from '../branch/remembered.ts';
import { synchroniserOf } from '../data-folder/require-local-folder.ts';
import type { Store, StoreContext } from '../store-context.ts';
import { type ClockWatch, watchClock } from './clock-watch.ts';

type Finding = Omit<Warning, 'since'>;

/** Below this a day's work, its backup and an import may no longer fit. */
const LOW_BYTES = 500 * 1024 * 1024;

interface Watched {
  clock: ClockWatch;
  /** Of each finding that stands: when it was first noticed. */
  since: Map<string, string>;
  /** Asked once for each file: a folder does not move while a database in it is open. */
  synchronisers: Map<string, string | null>;
}

const watched = new WeakMap<Store, Watched>();

/** From when the clock is watched: call it when the store starts, else the first question does. */
export function watchHealth(store: Store): Watched {
  const known = watched.get(store);
  if (known) return known;
  const zone = { before: readRemembered(store.dataDir).zone, keep: (name: string) => remember(store.dataDir, { zone: name }) };
  const watch: Watched = { clock: watchClock({ clock: store.clock, zone }), since: new Map(), synchronisers: new Map() };
  watched.set(store, watch);
  return watch;
}

/** What people should know about this PC now. Reads little, as it is asked every minute. `more`: what was found elsewhere. */
export function warningsOf(context: StoreContext, zone: string | null, more: readonly Finding[] = []): Warning[] {
  const watch = watchHealth(context.store);
  const findings = [...findingsOf(context.store, zone), ...more];
  const standing = new Map(findings.map(({ code }) => [code as string, watch.since.get(code) ?? context.now]));
  watch.since = standing;
  return findings.map((finding) => ({ ...finding, since: standing.get(finding.code) ?? context.now }));
}

/** The same without a memory of when it began. */
export function findingsOf(store: Store, zone: string | null): Finding[] {
  const watch = watchHealth(store);
  const file = store.database?.file;
  return [...watch.clock.look(store.database, zone), ...(file ? folderFindings(watch, file) : [])];
}

function folderFindings({ synchronisers }: Watched, file: string): Finding[] {
  const by = synchronisers.has(file) ? (synchronisers.get(file) ?? null) : synchroniserOf(file);
  synchronisers.set(file, by);
  const free = freeBytes(dirname(file));
  return [
    ...(by === null ? [] : [{ code: 'folder_synced' as const, data: { by } }]),
    ...(free < LOW_BYTES ? [{ code: 'disk_low' as const, data: { megabytes: Math.floor(free / (1024 * 1024)) } }] : []),
  ];
}

/** What this user may still write there. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
