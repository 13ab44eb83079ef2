import { AppError } from '../../../shared/contract/errors.ts';
import { type AppState, appState } from '../branch/app-state.ts';
import { openExisting, replaceOpenBranch } from '../branch/open-branch.ts';
import { changeKnown, remember } from '../branch/remembered.ts';
import { begin } from '../session/sign-in.ts';
import type { Store, StoreContext } from '../store-context.ts';
import { oneAtATime } from '../use-cases/imports/running.ts';
import { requireKnown } from './known-branches.ts';
import { provenUser, type Rights } from './rights.ts';

/**
 * Closes the open branch and opens another one of this PC. Whoever has proven the password there, in this very session, works on; everybody
 * else signs in. What does not open leaves the open one open. Throws `branch_unknown`, `import_running`, and why it does not open.
 */
export async function switchBranch(context: StoreContext, id: string): Promise<AppState> {
  const { store, session } = context;
  const { file } = requireKnown(store, id);
  if (store.database?.file === file) return appState(context);
  return oneAtATime(store, async () => {
    const rights = session.rights;
    await rights?.settled;
    const opened = await openExisting(store, file);
    await betweenBackups(store, () => {
      const proven = rights !== null && rights === session.rights; // not locked meanwhile
      const asked = { lastLife: session.lastLife, now: store.clock.instant() };
      const user = proven ? provenUser(opened.database.read, file, { rights, ...asked }) : null;
      replaceOpenBranch(store, opened);
      if (proven && user) continueAs(context, user.id, rights);
      else context.signIn(null);
    });
    return appState(context);
  });
}

/** A backup that is being made belongs to the branch that is open. */
async function betweenBackups(store: Store, work: () => void): Promise<void> {
  if (store.backups) await store.backups.queue.inBetween(work);
  else work();
}

/** Signed in as with the password, which was given: the branch's own audit tells of it. */
function continueAs(context: StoreContext, userId: number, rights: Rights): void {
  begin(context, userId);
  context.session.keepRights(rights);
}

/** Closes the open branch, so that another one can be made, opened or restored beside it. */
export async function leaveBranch(context: StoreContext): Promise<AppState> {
  const { store } = context;
  if (!store.database) return appState(context);
  return oneAtATime(store, async () => {
    await betweenBackups(store, () => {
      context.signIn(null);
      store.database?.close();
      store.database = null;
      store.databaseKey = null;
      remember(store.dataDir, { branch: null, userId: null });
    });
    return appState(context);
  });
}

/** Takes a branch off the list. Its file stays as and where it is. Throws `branch_unknown`, `branch_is_open`. */
export function forgetBranch({ store }: StoreContext, id: string): void {
  const { file } = requireKnown(store, id);
  if (store.database?.file === file) throw new AppError('branch_is_open');
  changeKnown(store.dataDir, id, () => null);
}
