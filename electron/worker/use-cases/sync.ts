import { listTargets } from '../../../db/queries/targets.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { syncContract } from '../../../shared/contract/sync.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { readStatus } from '../sync/read-status.ts';

/** The line to head office (DOMAIN 8). */
export const syncHandlers: AreaHandlers<typeof syncContract> = {
  'sync.status': (_input, { context }) => readStatus(context, false),
  'sync.now': (_input, { context }) => readStatus(context, false),
  'sync.wake': () => ({ ok: true }),
  'sync.enrol': () => {
    throw new AppError('sync_not_enrolled');
  },
  'sync.leave': (_input, { context }) => readStatus(context, false),
  'sync.export': () => {
    throw new AppError('sync_not_enrolled');
  },
  'targets.list': (_input, { context }) => listTargets(context.db.read),
};
