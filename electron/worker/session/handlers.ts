import type { branchContract } from '../../../shared/contract/branch.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { appState } from '../branch/app-state.ts';
import { changePassword } from './change-password.ts';
import { signIn } from './sign-in.ts';

type BranchHandlers = AreaHandlers<typeof branchContract>;

/** Who works at this window. */
export const sessionHandlers: Pick<BranchHandlers, Extract<keyof BranchHandlers, `session.${string}`>> = {
  'session.signIn': async (input, { context }) => {
    await signIn(context, input);
    return appState(context);
  },
  'session.lock': (_input, { context }) => {
    context.session.lock();
    return { ok: true };
  },
  'session.end': (_input, { context }) => {
    context.session.end();
    return { ok: true };
  },
  'session.changePassword': async (input, { context }) => {
    await changePassword(context, input);
    return { ok: true };
  },
  'session.alive': (_input, { context }) => {
    context.session.showLife();
    return { ok: true };
  },
};
