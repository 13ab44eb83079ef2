import { type Enrolment, storeFailure } from '../../../db/queries/sync-enrolment.ts';
import { RpcError } from '../../../shared/rpc/index.ts';
import type { StoreContext } from '../store-context.ts';
import { backOff, updatePause } from './back-off.ts';
import { STOPPING, SyncFailure } from './sync-failure.ts';

/** Keeps why an exchange failed and when the next try is due, so that a restart neither hurries nor forgets. */
export function recordFailure(context: StoreContext, enrolment: Enrolment, fault: unknown, random: () => number): void {
  const { code, data } = failureOf(fault);
  const instant = context.store.clock.instant();
  const failures = enrolment.failures + 1;
  const retryAfterSeconds = fault instanceof SyncFailure ? fault.retryAfterSeconds : null;
  const pause = code === 'sync_protocol_too_old' ? updatePause(random) : backOff({ failures, retryAfterSeconds }, random);
  const isStopped = STOPPING.includes(code);
  context.db.transaction(() =>
    storeFailure(context.db.write, {
      problem: { code, data, at: instant },
      failures,
      nextTryAt: isStopped ? null : new Date(Date.parse(instant) + pause).toISOString(),
      stopped: isStopped ? code : null,
    }),
  );
}

/** A fault of this PC counts too: the next try may find the disk less full. */
function failureOf(fault: unknown): { code: string; data: Record<string, unknown> } {
  if (fault instanceof RpcError) return { code: fault.code, data: fault.data };
  const isFull = (fault as { code?: unknown } | null)?.code === 'SQLITE_FULL';
  return { code: isFull ? 'disk_full' : 'internal_error', data: {} };
}
