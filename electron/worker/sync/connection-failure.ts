import { SyncFailure } from './sync-failure.ts';

/** Why no answer came, told by the error of fetch: its own name, or the code of what lies beneath it. */
export function connectionFailure(fault: unknown): SyncFailure {
  if (fault instanceof SyncFailure) return fault;
  const reason = innermostCode(fault);
  if (reason === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(reason)) return new SyncFailure('sync_timeout', { reason });
  if (/CERT|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY|TLS|SSL/.test(reason)) return new SyncFailure('sync_certificate', { reason });
  return new SyncFailure('sync_unreachable', { reason });
}

function innermostCode(fault: unknown): string {
  const { name, code, cause, errors } = (fault ?? {}) as { name?: unknown; code?: unknown; cause?: unknown; errors?: unknown };
  if (name === 'TimeoutError') return name;
  if (cause !== undefined) return innermostCode(cause);
  if (typeof code === 'string') return code;
  // One attempt for each of a name's addresses.
  if (Array.isArray(errors) && errors.length > 0) return innermostCode(errors[0]);
  return typeof name === 'string' ? name : 'unknown';
}
