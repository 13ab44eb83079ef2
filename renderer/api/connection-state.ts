import { useSyncExternalStore } from 'react';

type Connection = 'connected' | 'reconnecting';

let current: Connection = 'connected';
const listeners = new Set<() => void>();

export const connectionState = {
  set(next: Connection) {
    current = next;
    for (const listener of listeners) listener();
  },
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current);
}
