import { useSyncExternalStore } from 'react';

/** How head office is looked at; survives the walk to a branch and back. */
interface ViewState {
  /** null: every area that the user may see. */
  area: number | null;
  /** The day of the overview; null: the newest that branches should have closed. */
  date: string | null;
}

let current: ViewState = { area: null, date: null };
const listeners = new Set<() => void>();

function change(part: Partial<ViewState>) {
  current = { ...current, ...part };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useViewState() {
  return { view: useSyncExternalStore(subscribe, () => current), change };
}
