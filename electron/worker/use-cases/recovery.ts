import { AppError } from '../../../shared/contract/errors.ts';
import type { recoveryContract } from '../../../shared/contract/recovery.ts';
import type { LocalDateTime } from '../../../shared/domain/civil-date.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import { type AppState, appState } from '../branch/app-state.ts';
import { openBranch, openingFaultOf, openLastBranch } from '../branch/open-branch.ts';
import { makeRecovery, recoveryMadeAt, unlockByRecoveryKey } from '../database-key/database-key.ts';
import type { StoreContext } from '../store-context.ts';

/** The recovery key of the branch data (docs/decisions/0009-encryption-at-rest.md). */
export const recoveryHandlers: AreaHandlers<typeof recoveryContract> = {
  'recovery.state': (_input, { context }) => ({ madeAt: inForceSince(context) }),
  'recovery.create': (_input, { context }) => create(context),
  'recovery.unlock': (input, { context }) => unlock(context, input),
};

function create(context: StoreContext) {
  const { db, store } = context;
  const { databaseKey } = store;
  if (!databaseKey) throw new AppError('no_branch_open');
  return db.transaction(() => {
    const before = { madeAt: inForceSince(context) };
    audit(context, { action: 'recovery.create', entity: 'branch', before, after: { madeAt: context.now } });
    return { recoveryKey: makeRecovery(db.file, databaseKey, store.clock.instant()), madeAt: context.now }; // last: what fails here leaves no audit row either
  });
}

function inForceSince({ db, store, timezone }: StoreContext): LocalDateTime | null {
  const madeAt = recoveryMadeAt(db.file);
  return madeAt === null ? null : store.clock.local(madeAt, timezone);
}

async function unlock(
  context: StoreContext,
  { recoveryKey, token }: { recoveryKey: string; token?: string | undefined },
): Promise<AppState> {
  const { store } = context;
  const file = token === undefined ? lockedFile(context) : store.files.pathOf(token, 'read');
  await unlockByRecoveryKey(file, recoveryKey, store.vaultOf(file));
  if (token === undefined) await openLastBranch(store);
  else await openBranch(store, file);
  return appState(context);
}

/** The branch that could not be opened for want of its key. */
function lockedFile({ store }: StoreContext): string {
  const fault = openingFaultOf(store);
  if (fault?.code !== 'database_key_unreadable') throw new AppError('recovery_key_wrong');
  return String(fault.data.file);
}
