import { dirname } from 'node:path';
import { readDatabaseHealth } from '../../../db/health.ts';
import { listUsers } from '../../../db/queries/users.ts';
import { openingFaultOf } from '../branch/open-branch.ts';
import { createContext } from '../create-context.ts';
import { judgeFolder } from '../data-folder/folder-rule.ts';
import { readFolderFacts } from '../data-folder/read-folder-facts.ts';
import { knownFault } from '../known-faults.ts';
import type { Store, StoreContext } from '../store-context.ts';
import { readStatus } from '../sync/read-status.ts';
import { findingsOf, freeBytes } from './warnings.ts';

/**
 * What people who support the program need to know of the store: states, sizes, codes and counts. No names, numbers, notes, addresses or keys:
 * who adds a fact chooses it by name here, nothing is handed through as a whole. What cannot be read tells why instead.
 */
export function describeStore(store: Store): Record<string, unknown> {
  const fault = openingFaultOf(store);
  const instant = store.clock.instant();
  if (!store.database) return { open: false, instant, openingFault: fault?.code ?? null };
  const context = createContext(store);
  const { file } = store.database;
  const facts: Record<string, () => unknown> = {
    timezone: () => context.timezone,
    encrypted: () => store.databaseKey !== null,
    database: () => readDatabaseHealth(context.db.read, file),
    freeBytes: () => freeBytes(dirname(file)),
    folder: () => judgeFolder(readFolderFacts(dirname(file))),
    warnings: () => findingsOf(store, null),
    settings: () => plainSettings(context),
    users: () => usersByRole(context),
    sync: () => syncState(context),
  };
  return { open: true, instant, ...Object.fromEntries(Object.entries(facts).map(([name, read]) => [name, orWhyNot(read)])) };
}

function orWhyNot(read: () => unknown): unknown {
  try {
    return read();
  } catch (failure) {
    return { unreadable: knownFault(failure)?.code ?? 'internal_error' };
  }
}

/** Numbers and switches; a text only where it is a time of day or a code. */
function plainSettings({ settings }: StoreContext): Record<string, unknown> {
  const isPlain = (value: unknown) => typeof value === 'number' || typeof value === 'boolean' || /^(\d\d:\d\d|id|en)$/.test(String(value));
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => isPlain(value)));
}

function usersByRole({ db }: StoreContext): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { role, active } of listUsers(db.read)) {
    const kind = active ? role : 'inactive';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function syncState(context: StoreContext): Record<string, unknown> {
  const { state, waiting, lastSentAt, lastExchangeAt, problem, nextTryAt, refused, packages } = readStatus(context, false);
  return {
    state,
    waiting,
    lastSentAt,
    lastExchangeAt,
    problem: problem && { code: problem.code, at: problem.at },
    nextTryAt,
    refusedDays: refused.length,
    packages: packages.map(({ kind, version, status, refusedCode }) => ({ kind, version, status, refusedCode })),
  };
}
