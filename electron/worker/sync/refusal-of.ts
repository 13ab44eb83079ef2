import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { type ProblemCode, problem } from '../../../shared/sync-protocol/index.ts';
import { SyncFailure } from './sync-failure.ts';
import type { WireAnswer } from './transport.ts';

/** What a refusal of head office means to a branch; any other is a fault of head office. */
const MEANINGS: Partial<Record<ProblemCode, ErrorCode>> = {
  key_missing: 'sync_key_refused',
  key_unknown: 'sync_key_refused',
  key_revoked: 'sync_revoked',
  code_refused: 'sync_code_refused',
  branch_mismatch: 'sync_branch_mismatch',
  protocol_too_old: 'sync_protocol_too_old',
  too_many_requests: 'sync_busy',
  overloaded: 'sync_busy',
  shutting_down: 'sync_busy',
};

/**
 * The failure that an answer other than 2xx means. Only a problem document of head office can stop a branch: a proxy or the sign-in page
 * of a network that says 401 or 403 cannot.
 */
export function refusalOf({ status, headers, body }: WireAnswer, now: number): SyncFailure {
  const told = problem.safeParse(parseJson(body)).data;
  const retryAfter = retryAfterSeconds(headers['retry-after'], now);
  const meaning = told && MEANINGS[told.code as ProblemCode];
  if (meaning) return new SyncFailure(meaning, { status }, retryAfter);
  if (status === 429 || (status === 503 && retryAfter !== null)) return new SyncFailure('sync_busy', { status }, retryAfter);
  if (told || status >= 500) return new SyncFailure('sync_server_error', { status, problem: told?.code ?? '' }, retryAfter);
  return new SyncFailure('sync_not_head_office', { status }, retryAfter);
}

/** undefined: not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds, or a date (RFC 9110). null: not said, or not understood. */
function retryAfterSeconds(written: string | undefined, now: number): number | null {
  if (written === undefined || written.trim() === '') return null;
  if (/^\d+$/.test(written.trim())) return Number(written);
  const at = Date.parse(written);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
