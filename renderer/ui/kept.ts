import { useMemo, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps a choice in the browser's own storage; null: there is nobody yet to keep it for. */
export function keep(key: string | null, value: unknown): void {
  if (key === null) return;
  localStorage.setItem(key, JSON.stringify(value));
  for (const listener of listeners) listener();
}

/** What was kept; undefined: nothing, or nothing that can be read. */
export function kept(key: string | null): unknown {
  return parsed(rawOf(key));
}

/** `read` makes sense of what another version may have written. */
export function useKept<Value>(key: string | null, read: (kept: unknown) => Value): Value {
  const raw = useSyncExternalStore(subscribe, () => rawOf(key));
  return useMemo(() => read(parsed(raw)), [raw, read]);
}

function rawOf(key: string | null): string | null {
  return key && localStorage.getItem(key);
}

function parsed(raw: string | null): unknown {
  try {
    return raw === null ? undefined : JSON.parse(raw);
  } catch {
    return undefined;
  }
}
