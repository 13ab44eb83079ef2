import { existsSync } from 'node:fs';
import type { branchesContract, KnownBranch } from '../../../shared/contract/branches.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { combineBranches } from '../branches/combined.ts';
import { listKnown } from '../branches/known-branches.ts';
import { forgetBranch, leaveBranch, switchBranch } from '../branches/switch-branch.ts';
import type { StoreContext } from '../store-context.ts';

/** Several branches on one PC (docs/decisions/0016-several-branches.md). */
export const branchesHandlers: AreaHandlers<typeof branchesContract> = {
  'branches.list': (_input, { context }) => list(context),
  'branches.switch': ({ id }, { context }) => switchBranch(context, id),
  'branches.combined': (_input, { context }) => combineBranches(context),
  'branches.forget': ({ id }, { context }) => {
    forgetBranch(context, id);
    return { ok: true };
  },
  'branches.leave': (_input, { context }) => leaveBranch(context),
};

/** Names alone: figures are told only by `branches.combined`. */
async function list({ store, session }: StoreContext): Promise<KnownBranch[]> {
  await session.rights?.settled;
  return listKnown(store).map(({ id, code, name, file }) => ({
    id,
    code,
    name,
    isOpen: store.database?.file === file,
    isThere: existsSync(file),
    isProven: session.rights?.proofs.has(file) ?? false,
  }));
}
