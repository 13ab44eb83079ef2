import type { SyncStatus } from '../../../../shared/contract/sync.ts';

/**
 * What became of a day's summary right after the close. null: this branch has no head office, or the status is older than the close.
 * `closedAt`: local date-time of the close.
 */
export function sentState(
  status: SyncStatus,
  { date, revision, closedAt }: { date: string; revision: number; closedAt: string },
): 'sending' | 'sent' | 'waiting' | 'refused' | null {
  const { state, waiting, refused, lastSentAt } = status;
  if (state === 'not_enrolled') return null;
  if (refused.some((day) => day.date === date && day.revision === revision)) return 'refused';
  if (waiting.days > 0) return state === 'sending' ? 'sending' : 'waiting';
  return lastSentAt !== null && lastSentAt >= closedAt ? 'sent' : null;
}
