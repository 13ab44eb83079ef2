import { QueryClient } from '@tanstack/react-query';
import { CHANGED_EVENT, RESTARTED_EVENT } from '../../shared/contract/index.ts';
import { client, isDesktopCall } from './client.ts';
import { connectionState } from './connection-state.ts';

/** Answers stay true until the store tells of a change, so nothing is fetched on focus or by time. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Of `useStoreState`. */
export const STATE_KEY = ['branch.state', {}] as const;

export function refetchState(): Promise<void> {
  return queryClient.refetchQueries({ queryKey: STATE_KEY });
}

function refetchStoreReads() {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isDesktopCall(String(queryKey[0])) });
}

/** Call once at start: refreshes what the screens show, after changes of any window and after a restart of the store. */
export function followStore(onRestarted: () => void) {
  let waiting = false;
  const stopChanged = client.on(CHANGED_EVENT, () => {
    if (waiting) return; // several changes in one breath, one refresh
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void refetchStoreReads();
    }, 20);
  });
  const stopRestarted = client.on(RESTARTED_EVENT, () => {
    connectionState.set('reconnecting');
    client.failOpenCalls('store_restarted');
    void refetchStoreReads().then(() => connectionState.set('connected'));
    onRestarted();
  });
  return () => {
    stopChanged();
    stopRestarted();
  };
}
