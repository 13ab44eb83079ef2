import type { z } from 'zod';
import { query } from '../../../db/handle.ts';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import type { appState as appStateShape } from '../../../shared/contract/branch.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { StoreContext } from '../store-context.ts';
import { openingFaultOf, openLastBranch } from './open-branch.ts';

export type AppState = z.infer<typeof appStateShape>;

/** A branch that could not be opened is tried again on every question, until it opens: the user may have closed what was in the way. */
export function appState(context: StoreContext): AppState {
  const { store } = context;
  const fault = openingFaultOf(store) && openLastBranch(store);
  if (fault) throw new AppError(fault.code as ErrorCode, fault.data);
  const moment = { today: context.today, now: context.now };
  if (!store.database) return { branch: null, user: null, hasData: false, ...moment };
  const db = store.database.read;
  const hasData = db.first(query.selectFrom('vehicles').select('id').limit(1)) !== undefined;
  return { branch: readBranchProfile(db), user: context.user, hasData, ...moment };
}
