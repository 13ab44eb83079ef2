import { useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { dashboardApi, type EndpointName } from '../../api/index.ts';
import type { Session } from '../../api/session.ts';
import { call, rememberCsrf } from './client.ts';
import { problemCodeOf } from './describe-problem.ts';
import { queryClient, SESSION_KEY } from './query-client.ts';

/** null: nobody is signed in. */
export function useSessionQuery() {
  return useQuery<Session | null>({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }) => {
      try {
        return begin(await call('session.get', {}, signal));
      } catch (error) {
        if (problemCodeOf(error) === 'not_signed_in') return null;
        throw error;
      }
    },
    refetchInterval: 60_000, // the day goes on by itself
  });
}

function begin(session: Session): Session {
  rememberCsrf(session.csrf);
  return session;
}

/** Another user may see other branches. */
function forgetAnswers() {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}

/** @throws ProblemFailure: `sign_in_refused`, `locked_out` */
export async function signIn(name: string, password: string): Promise<void> {
  const session = begin(await call('session.signIn', { body: { name, password } }));
  forgetAnswers();
  queryClient.setQueryData(SESSION_KEY, session);
}

export async function signOut(): Promise<void> {
  await call('session.signOut', {});
  forgetAnswers();
  queryClient.setQueryData(SESSION_KEY, null);
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('nobody is signed in');
  return session;
}

/** Whether the user's role may make this request; the server checks it anyway. */
export function useMay(name: EndpointName): boolean {
  const { role } = useSession().user;
  const { access } = dashboardApi[name];
  return access === 'anyone' || access.includes(role);
}
