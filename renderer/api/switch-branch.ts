import { modals } from '@mantine/modals';
import { turnAway } from './branch-turn.ts';
import { type CallOutput, client } from './client.ts';
import { queryClient, refetchState, STATE_KEY } from './query-client.ts';
import { session } from './session.ts';

/** Opens another branch of this PC; `id` of `branches.list`. Whoever has not proven the password there finds its sign-in screen. */
export function switchBranch(id: string): Promise<void> {
  return goOver(() => client.call('branches.switch', { id }));
}

/** Closes the branch, for the page on which another one is made, opened or restored. */
export function leaveBranch(): Promise<void> {
  return goOver(() => client.call('branches.leave', {}));
}

/** Nothing that was read of the one branch is shown in the other, and nothing that was begun in the one is saved in the other. */
async function goOver(ask: () => Promise<CallOutput<'branch.state'>>): Promise<void> {
  const stay = turnAway();
  try {
    const state = await ask();
    modals.closeAll();
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== STATE_KEY[0] });
    queryClient.getMutationCache().clear();
    window.location.hash = '';
    queryClient.setQueryData(STATE_KEY, state);
    if (state.branch && state.user && !state.user.mustChangePassword) session.open(state.user, state.branch.code);
    else session.leave();
    session.uncover();
  } catch (failure) {
    stay();
    await refetchState();
    throw failure;
  }
}
