import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { session, useOwner } from '../api/index.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keyOf(name: string): string | null {
  const { owner } = session;
  return owner && `kawal.${owner.branchCode}.${owner.user.id}.${name}`;
}

/** Keeps a choice of whoever works here. */
export function remember(name: string, value: unknown) {
  const key = keyOf(name);
  if (key === null) return;
  localStorage.setItem(key, JSON.stringify(value));
  for (const listener of listeners) listener();
}

/** What was kept; undefined: nothing, or nothing that can be read. */
export function recall(name: string): unknown {
  return parsed(rawOf(name));
}

/**
 * What one person has chosen for the window, on this PC and in this branch. Choices and numbers of rows only: it lies in the window's own
 * storage, so no name and no phone number belongs here. `read` makes sense of what another version may have written.
 */
export function useRemembered<Value>(name: string, read: (kept: unknown) => Value): [Value, (value: Value) => void] {
  useOwner(); // another person, another choice
  const raw = useSyncExternalStore(subscribe, () => rawOf(name));
  const value = useMemo(() => read(parsed(raw)), [raw, read]);
  const keep = useCallback((next: Value) => remember(name, next), [name]);
  return [value, keep];
}

function rawOf(name: string): string | null {
  const key = keyOf(name);
  return key && localStorage.getItem(key);
}

function parsed(raw: string | null): unknown {
  try {
    return raw === null ? undefined : JSON.parse(raw);
  } catch {
    return undefined;
  }
}
