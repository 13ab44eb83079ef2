import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemCodeOf } from './describe-problem.ts';

export const SESSION_KEY = ['session.get'] as const;

/** A session that ended, on whichever request it shows, leads back to the sign-in. */
function noticeEnd(error: unknown) {
  if (problemCodeOf(error) === 'not_signed_in') queryClient.setQueryData(SESSION_KEY, null);
}

/** Branches report all day long: what is shown is asked for again every minute and when the page comes to the front. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: { staleTime: 20_000, retry: false, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
