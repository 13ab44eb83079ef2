import type { CallOutput } from './client.ts';
import { errorCodeOf } from './describe-error.ts';
import { queryClient, refetchState, STATE_KEY } from './query-client.ts';
import { session } from './session.ts';

/** Locked, left alone, or the store has forgotten after a restart who was at work, or the password is due. */
const CODES = ['session_locked', 'not_signed_in', 'password_change_due'];

/** Whether the store refused because nobody is at work at this window; then it is asked how things stand, and Start covers the screens. */
export function isNobodyAtWork(error: unknown): boolean {
  if (!CODES.includes(errorCodeOf(error) ?? '')) return false;
  if (session.close()) void askAnew();
  return true;
}

async function askAnew() {
  await refetchState();
  const state = queryClient.getQueryData<CallOutput<'branch.state'>>(STATE_KEY);
  // Somebody has signed in since the refusal: an answer like the one before would wake nobody.
  if (state?.branch && state.user && !state.user.mustChangePassword) session.open(state.user, state.branch.code);
}
