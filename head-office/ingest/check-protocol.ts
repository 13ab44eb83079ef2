import { OLDEST_ACCEPTED, PROTOCOL_VERSION } from '../../shared/sync-protocol/index.ts';
import { ProblemError } from '../server/problem.ts';

/** Asked before anything else of a message is looked at: another version may have another shape. */
export function checkProtocol(spoken: number): void {
  if (spoken < OLDEST_ACCEPTED) throw new ProblemError('protocol_too_old', { oldestAccepted: OLDEST_ACCEPTED });
  if (spoken > PROTOCOL_VERSION) throw new ProblemError('protocol_too_new');
}
