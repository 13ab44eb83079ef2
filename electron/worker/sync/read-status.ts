import { readEnrolment } from '../../../db/queries/sync-enrolment.ts';
import { countWaiting, readRefused } from '../../../db/queries/sync-outbox.ts';
import { readNewestPackages } from '../../../db/queries/sync-packages.ts';
import type { SyncStatus } from '../../../shared/contract/sync.ts';
import type { StoreContext } from '../store-context.ts';

/** How things stand with head office, from the database; `sending`: an exchange is under way. */
export function readStatus(context: StoreContext, sending: boolean): SyncStatus {
  const db = context.db.read;
  const local = (instant: string) => context.store.clock.local(instant, context.timezone);
  const localOrNull = (instant: string | null) => (instant === null ? null : local(instant));
  const enrolment = readEnrolment(db);
  const waiting = countWaiting(db);
  return {
    enrolment: enrolment && {
      url: enrolment.url,
      headOffice: enrolment.headOffice,
      branchCode: enrolment.branchCode,
      enrolledAt: local(enrolment.enrolledAt),
    },
    state: stateOf(),
    waiting,
    lastSentAt: localOrNull(enrolment?.lastSentAt ?? null),
    lastExchangeAt: localOrNull(enrolment?.lastExchangeAt ?? null),
    problem: enrolment?.problem ? { ...enrolment.problem, at: local(enrolment.problem.at) } : null,
    nextTryAt: localOrNull(enrolment?.nextTryAt ?? null),
    refused: readRefused(db),
    packages: readNewestPackages(db).map(({ kind, version, title, receivedAt, status, refusedCode }) => ({
      kind,
      version,
      title,
      receivedAt: local(receivedAt),
      status,
      refusedCode,
    })),
  };

  function stateOf(): SyncStatus['state'] {
    if (!enrolment) return 'not_enrolled';
    if (sending) return 'sending';
    if (enrolment.stopped !== null) return 'stopped';
    return waiting.days > 0 || enrolment.problem ? 'waiting' : 'idle';
  }
}
