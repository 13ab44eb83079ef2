import { createContext, use } from 'react';

export const SwitcherContext = createContext<() => void>(() => {});

/** Shows the list of branches, from which a digit opens one. */
export function useOpenSwitcher(): () => void {
  return use(SwitcherContext);
}
