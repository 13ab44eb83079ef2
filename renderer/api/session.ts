import { useSyncExternalStore } from 'react';
import type { User } from '../../shared/contract/branch.ts';

/** Whose screens this window shows, and of which branch. */
interface Owner {
  user: User;
  branchCode: string;
}

/** Stays while the session is locked, so that the screens keep what is not saved yet. */
let owner: Owner | null = null;
/** Reads that were refused because nobody is at work, and go on when somebody is. */
let waiting = Promise.withResolvers<void>();
let isClosed = false;
/** Locked here, whatever the store has heard of it yet. */
let isCovered = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOwner(): Owner | null {
  return useSyncExternalStore(subscribe, () => owner);
}

export function useIsCovered(): boolean {
  return useSyncExternalStore(subscribe, () => isCovered);
}

function tellAll() {
  for (const listener of listeners) listener();
}

export const session = {
  get owner() {
    return owner;
  },
  /** Somebody is at work: what waits goes on. */
  open(user: User, branchCode: string) {
    if (owner?.user !== user || owner.branchCode !== branchCode) {
      owner = { user, branchCode };
      tellAll();
    }
    isClosed = false;
    waiting.resolve();
    waiting = Promise.withResolvers<void>();
  },
  /** Nobody's screens any more: the next user's begin anew. */
  leave() {
    owner = null;
    tellAll();
  },
  /** At once: the next key must not reach the screens any more. */
  cover() {
    isCovered = true;
    tellAll();
  },
  uncover() {
    isCovered = false;
    tellAll();
  },
  /** Whether this is the first to hear that nobody is. */
  close(): boolean {
    const isFirst = !isClosed;
    isClosed = true;
    return isFirst;
  },
};

/** Rejects when `signal` aborts: the screen no longer wants to know. */
export function untilOpen(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    void waiting.promise.then(resolve);
  });
}
