import { QueryClient } from '@tanstack/react-query';
import { CHANGED_EVENT, RESTARTED_EVENT } from '../../shared/contract/index.ts';
import { client, isDesktopCall } from './client.ts';
import { connectionState } from './connection-state.ts';
import { isTouched } from './what-changed.ts';

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

function refetchStoreReads(touches: (read: string) => boolean = () => true) {
  return queryClient.invalidateQueries({
    predicate({ queryKey }) {
      const read = String(queryKey[0]);
      return !isDesktopCall(read) && touches(read);
    },
  });
}

/** Call once at start: refreshes what the screens show, after changes of any window and after a restart of the store. */
export function followStore(onRestarted: () => void) {
  const changes = new Set<string>();
  const stopChanged = client.on(CHANGED_EVENT, (data) => {
    const isFirst = changes.size === 0;
    changes.add(changeOf(data));
    if (!isFirst) return; // several changes in one breath, one refresh
    setTimeout(() => {
      const these = [...changes];
      changes.clear();
      void refetchStoreReads((read) => isTouched(read, these));
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

function changeOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'call' in data ? String(data.call) : '';
}
