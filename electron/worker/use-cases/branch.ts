import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBranchProfile, writeBranchProfile } from '../../../db/queries/settings.ts';
import { findUser, listUsers } from '../../../db/queries/users.ts';
import type { BranchProfile, branchContract, User } from '../../../shared/contract/branch.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import { type AppState, appState } from '../branch/app-state.ts';
import { openBranch, openingFaultOf, replaceOpenBranch } from '../branch/open-branch.ts';
import { remember } from '../branch/remembered.ts';
import { addUser, changeUser } from '../branch/users.ts';
import { createBranchDatabase } from '../branch-database.ts';
import { createDemoBranch } from '../demo/create-demo-branch.ts';
import type { Store, StoreContext } from '../store-context.ts';

export { openLastBranch, rememberedUser } from '../branch/open-branch.ts';

export const branchHandlers: AreaHandlers<typeof branchContract> = {
  'branch.state': (_input, { context }) => appState(context),
  'branch.create': (input, { context }) => createBranch(context, input),
  'branch.createDemo': (_input, { context, signal, progress }) => createDemo(context, signal, progress),
  'branch.open': ({ token }, { context }) => open(context, token),
  'branch.updateProfile': (profile, { context }) => updateProfile(context, profile),
  'users.list': (_input, { context }) => listUsers(context.db.read),
  'users.add': (input, { context }) => addUser(context, input),
  'users.update': (input, { context }) => changeUser(context, input),
  'session.switchUser': ({ userId }, { context }) => switchUser(context, userId),
  'session.end': (_input, { context }) => {
    signIn(context, null);
    return { ok: true };
  },
};

function createBranch(context: StoreContext, input: { profile: BranchProfile; firstUser: { name: string; role: User['role'] } }): AppState {
  const { store } = context;
  // An admin could neither import nor add anybody: the branch would be stuck with its first user.
  if (input.firstUser.role === 'admin') throw new AppError('field_refused', { field: 'role' });
  const database = createBranchDatabase(newBranchFile(store), { ...input, clock: store.clock });
  replaceOpenBranch(store, database);
  signIn(context, listUsers(database.read)[0] ?? null);
  return appState(context);
}

/** branch.db in the data folder. One that cannot be opened is left as it is, for whoever is going to mend it. */
function newBranchFile(store: Store): string {
  const file = join(store.dataDir, 'branch.db');
  if (!existsSync(file)) return file;
  if (!openingFaultOf(store)) throw new AppError('branch_exists', { file });
  for (let n = 2; ; n += 1) {
    const next = join(store.dataDir, `branch-${n}.db`);
    if (!existsSync(next)) return next;
  }
}

async function createDemo(context: StoreContext, signal: AbortSignal, progress: (report: { done: number; total: number }) => void) {
  const { store } = context;
  const database = await createDemoBranch(store, { signal, progress });
  replaceOpenBranch(store, database);
  const users = listUsers(database.read);
  signIn(context, users.find((user) => user.role === 'pic') ?? null);
  return appState(context);
}

function open(context: StoreContext, token: string): AppState {
  openBranch(context.store, context.store.files.pathOf(token, 'read'));
  return appState(context);
}

function updateProfile(context: StoreContext, profile: BranchProfile): BranchProfile {
  return context.db.transaction(() => {
    const before = readBranchProfile(context.db.write);
    writeBranchProfile(context.db.write, profile, context.store.clock.instant());
    audit(context, { action: 'branch.updateProfile', entity: 'branch', entityId: profile.code, before, after: profile });
    return profile;
  });
}

/** In this stage users have no passwords: who sits down says who they are. */
function switchUser(context: StoreContext, userId: number): AppState {
  const user = findUser(context.db.read, userId);
  if (!user?.active) throw new AppError('user_not_found', { id: userId });
  signIn(context, user);
  return appState(context);
}

function signIn(context: StoreContext, user: User | null) {
  context.signIn(user);
  remember(context.store.dataDir, { userId: user?.id ?? null });
}
