import { writePassword } from '../../../db/queries/passwords.ts';
import { readBranchProfile, writeBranchProfile } from '../../../db/queries/settings.ts';
import { listUsers, type UserRow } from '../../../db/queries/users.ts';
import type { BranchProfile, branchContract, User } from '../../../shared/contract/branch.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import { type AppState, appState } from '../branch/app-state.ts';
import { openBranch, replaceOpenBranch } from '../branch/open-branch.ts';
import { rememberOpened } from '../branch/remembered.ts';
import { addUser, changeUser, setPassword, usersFor } from '../branch/users.ts';
import { createBranchDatabase } from '../branch-database.ts';
import { newBranchFile, refuseTakenCode } from '../branches/known-branches.ts';
import { makeDatabaseKey } from '../database-key/database-key.ts';
import { createDemoBranch } from '../demo/create-demo-branch.ts';
import { giveDemoPasswords } from '../demo/demo-password.ts';
import { sessionHandlers } from '../session/handlers.ts';
import { begin, haveProven } from '../session/sign-in.ts';
import { requireSoundPassword } from '../session/sound-password.ts';
import type { StoreContext } from '../store-context.ts';

export const branchHandlers: AreaHandlers<typeof branchContract> = {
  'branch.state': (_input, { context }) => appState(context),
  'branch.create': (input, { context }) => createBranch(context, input),
  'branch.createDemo': (_input, { context, signal, progress }) => createDemo(context, signal, progress),
  'branch.open': ({ token }, { context }) => open(context, token),
  'branch.updateProfile': (profile, { context }) => updateProfile(context, profile),
  'users.list': (_input, { context }) => usersFor(context),
  'users.add': (input, { context }) => addUser(context, input),
  'users.update': (input, { context }) => changeUser(context, input),
  'users.setPassword': (input, { context }) => setPassword(context, input),
  ...sessionHandlers,
};

type FirstUser = { name: string; role: User['role']; password: string };

async function createBranch(
  context: StoreContext,
  { profile, firstUser: { password, ...firstUser } }: { profile: BranchProfile; firstUser: FirstUser },
): Promise<AppState> {
  const { store } = context;
  // An admin could neither import nor add anybody: the branch would be stuck with its first user.
  if (firstUser.role === 'admin') throw new AppError('field_refused', { field: 'role' });
  requireSoundPassword(password, firstUser.name);
  refuseTakenCode(store, profile.code);
  const hash = await hashPassword(password, store.passwordCost);
  const file = newBranchFile(store);
  const key = await makeDatabaseKey(file, store.vaultOf(file));
  const database = createBranchDatabase(file, { profile, firstUser, clock: store.clock, key });
  const [user] = listUsers(database.read);
  if (user) database.transaction(() => writePassword(database.write, user.id, { hash, mustChange: false }));
  replaceOpenBranch(store, { database, key });
  beginAs(context, user);
  if (user) haveProven(context, { userId: user.id, password, hash });
  return appState(context);
}

async function createDemo(context: StoreContext, signal: AbortSignal, progress: (report: { done: number; total: number }) => void) {
  const { store } = context;
  const opened = await createDemoBranch(store, { signal, progress });
  replaceOpenBranch(store, opened);
  await giveDemoPasswords(store);
  beginAs(
    context,
    listUsers(opened.database.read).find(({ role }) => role === 'pic'),
  );
  return appState(context);
}

function beginAs(context: StoreContext, user: UserRow | undefined) {
  context.signIn(null);
  if (user) begin(context, user.id);
}

async function open(context: StoreContext, token: string): Promise<AppState> {
  await openBranch(context.store, context.store.files.pathOf(token, 'read'));
  return appState(context);
}

function updateProfile(context: StoreContext, profile: BranchProfile): BranchProfile {
  const { file } = context.db;
  refuseTakenCode(context.store, profile.code, file);
  context.db.transaction(() => {
    const before = readBranchProfile(context.db.write);
    writeBranchProfile(context.db.write, profile, context.store.clock.instant());
    audit(context, { action: 'branch.updateProfile', entity: 'branch', entityId: profile.code, before, after: profile });
  });
  rememberOpened(context.store.dataDir, file, profile);
  return profile;
}
