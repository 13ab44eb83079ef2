import { type CallInput, client } from './client.ts';
import { queryClient, refetchState, STATE_KEY } from './query-client.ts';
import { session } from './session.ts';

/** Begins to work as this user. What the one before has seen and not saved is gone before the new one's screens come up. */
export async function signIn(input: CallInput<'session.signIn'>): Promise<void> {
  const state = await client.call('session.signIn', input);
  if (state.user?.id !== session.owner?.user.id || state.branch?.code !== session.owner?.branchCode) {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== STATE_KEY[0] });
    queryClient.getMutationCache().clear();
    if (session.owner) window.location.hash = ''; // where the one before was, is not where the next one begins
  }
  queryClient.setQueryData(STATE_KEY, state);
  session.uncover();
}

/** Covers the screens until the password is given. */
export async function lock(): Promise<void> {
  session.cover();
  await client.call('session.lock', {});
  await refetchState();
}

/** Ends the session, and with the page everything that was on it. */
export async function signOut(): Promise<void> {
  await client.call('session.end', {});
  window.location.hash = '';
  window.location.reload();
}
