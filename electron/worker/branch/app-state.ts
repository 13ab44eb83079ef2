import type { z } from 'zod';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import { hasVehicles } from '../../../db/queries/vehicle-frames.ts';
import type { appState as appStateShape } from '../../../shared/contract/branch.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { demoPasswordOf } from '../demo/demo-password.ts';
import { mayCall } from '../permissions.ts';
import type { Store, StoreContext } from '../store-context.ts';
import { openingFaultOf, openLastBranch } from './open-branch.ts';
import { readRemembered } from './remembered.ts';

export type AppState = z.infer<typeof appStateShape>;

/** A branch that could not be opened is tried again on every question, until it opens: the user may have closed what was in the way. */
export async function appState(context: StoreContext): Promise<AppState> {
  const { store } = context;
  const fault = openingFaultOf(store) && (await openLastBranch(store));
  if (fault) throw new AppError(fault.code as ErrorCode, fault.data);
  const moment = { today: context.today, now: context.now };
  const { user, session } = context;
  const people = { user, lockedUser: session.lockedUser, lastUserId: user ? null : lastUserId(store), demoPassword: demoPasswordOf(store) };
  if (!store.database) return { branch: null, ...people, mayAudit: false, hasData: false, ...moment };
  const db = store.database.read;
  const mayAudit = user !== null && mayCall(context, user, 'audit.page');
  return { branch: readBranchProfile(db), ...people, mayAudit, hasData: hasVehicles(db), ...moment };
}

/** For prefill only: nobody is signed in by it. */
function lastUserId(store: Store): number | null {
  return store.database ? readRemembered(store.dataDir).userId : null;
}
