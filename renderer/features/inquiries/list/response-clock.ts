import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { secondsBetween } from '../../../../shared/domain/civil-date.ts';

export interface ResponseClock {
  /** `soon`: half an hour or less is left; `overdue`: the goal has gone by. */
  state: 'running' | 'soon' | 'overdue';
  /** Left, or gone by since. Never negative. */
  minutes: number;
}

const SOON_MINUTES = 30;

/** How long an inquiry may still wait for its first response (DOMAIN 7), minute by minute between two answers of the store; null: it has been answered. */
export function responseClock({ firstResponse, status }: Pick<Inquiry, 'firstResponse' | 'status'>, now: string): ResponseClock | null {
  const { state, dueAt } = firstResponse;
  if (now === '' || status !== 'open' || state === 'in_time' || state === 'late') return null;
  const seconds = secondsBetween(now, dueAt);
  if (seconds <= -60) return { state: 'overdue', minutes: Math.floor(-seconds / 60) };
  const left = Math.max(0, Math.floor(seconds / 60));
  return { state: left <= SOON_MINUTES ? 'soon' : 'running', minutes: left };
}
