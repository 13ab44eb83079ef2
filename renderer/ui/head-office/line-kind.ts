import type { SyncStatus } from '../../../shared/contract/sync.ts';

/** `offline`: head office is not reached, but nothing waits for it. `refused`: the line is fine, a report was not taken. */
export type LineKind = 'sent' | 'quiet' | 'sending' | 'waiting' | 'offline' | 'refused' | 'stopped' | 'stoppedWaiting';

/** How the line stands, in one word, and how many reports that concerns. null: this branch belongs to no head office. */
export function lineKind({ state, waiting, lastSentAt, refused }: SyncStatus): { kind: LineKind; count: number } | null {
  const { days } = waiting;
  if (state === 'not_enrolled') return null;
  if (state === 'stopped') return { kind: days > 0 ? 'stoppedWaiting' : 'stopped', count: days };
  if (state === 'waiting') return { kind: days > 0 ? 'waiting' : 'offline', count: days };
  if (state === 'sending' && days > 0) return { kind: 'sending', count: days }; // the regular look every few minutes is nobody's news
  if (refused.length > 0) return { kind: 'refused', count: refused.length };
  return { kind: lastSentAt ? 'sent' : 'quiet', count: 0 };
}
