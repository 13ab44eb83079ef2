import { useSyncExternalStore } from 'react';
import type { ViewList } from '../../../api/views.ts';
import { useSession } from '../../api/index.ts';

const filters = new Map<string, object>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a user searches for and filters by in a list; survives the walk to a branch and back. */
export function useListFilter<Filter extends object>(list: ViewList, first: Filter): [Filter, (part: Partial<Filter>) => void] {
  const { user } = useSession();
  const key = `${user.id}.${list}`;
  const current = () => (filters.get(key) as Filter | undefined) ?? first;
  const filter = useSyncExternalStore(subscribe, current);
  function change(part: Partial<Filter>) {
    filters.set(key, { ...current(), ...part });
    for (const listener of listeners) listener();
  }
  return [filter, change];
}
