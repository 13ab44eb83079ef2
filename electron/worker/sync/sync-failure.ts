import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';

/** Why an exchange did not take place. Nothing is lost by it: what waits goes on waiting. */
export class SyncFailure extends AppError {
  /** How long head office wants to be left alone; null: it did not say. */
  readonly retryAfterSeconds: number | null;

  constructor(code: ErrorCode, data: Record<string, unknown> = {}, retryAfterSeconds: number | null = null) {
    super(code, data);
    this.name = 'SyncFailure';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Only a person can mend these: nothing is sent until then. */
export const STOPPING: readonly string[] = ['sync_revoked', 'sync_key_refused', 'sync_key_unreadable'] satisfies ErrorCode[];

/** These may be over as soon as the network changes. */
export const NETWORK: readonly string[] = [
  'sync_unreachable',
  'sync_timeout',
  'sync_certificate',
  'sync_not_head_office', // the sign-in page of a guest network
] satisfies ErrorCode[];
