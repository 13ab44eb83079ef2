import { listTargets } from '../../../db/queries/targets.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { syncContract } from '../../../shared/contract/sync.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import type { StoreContext } from '../store-context.ts';
import { readStatus } from '../sync/read-status.ts';
import { exportOutbox } from './sync/export-outbox.ts';
import { leaveHeadOffice } from './sync/leave.ts';

/** The line to head office (DOMAIN 8). */
export const syncHandlers: AreaHandlers<typeof syncContract> = {
  'sync.status': (_input, { context }) => status(context),
  'sync.now': (_input, { context }) => engineOf(context).exchangeNow(),
  'sync.wake': (_input, { context }) => {
    engineOf(context).wake();
    return { ok: true };
  },
  'sync.enrol': (input, { context }) => engineOf(context).enrol(context, input),
  'sync.leave': (_input, { context }) => {
    leaveHeadOffice(context);
    return status(context);
  },
  'sync.export': ({ token, all = false }, { context }) => exportOutbox(context, { token, all }),
  'targets.list': (_input, { context }) => listTargets(context.db.read),
};

function status(context: StoreContext) {
  return readStatus(context, context.store.sync?.isSending ?? false);
}

function engineOf({ store }: StoreContext) {
  if (!store.database || !store.sync) throw new AppError('no_branch_open');
  return store.sync;
}
