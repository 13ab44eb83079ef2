import { addDays, dateOf, type LocalDateTime, secondsBetween } from './civil-date.ts';

export interface PaceInput {
  /** Chats opened on the day of `now`, by the whole branch. */
  openedToday: number;
  lastOpenedAt: LocalDateTime | null;
  now: LocalDateTime;
  cap: number;
  pauseSeconds: number;
}

export type Pace = { ok: true } | { ok: false; reason: 'daily_cap' | 'pause'; waitSeconds: number };

/** Whether the next WhatsApp chat may be opened (DOMAIN 4: daily cap per branch, pause between chats). */
export function mayOpenChat({ openedToday, lastOpenedAt, now, cap, pauseSeconds }: PaceInput): Pace {
  if (openedToday >= cap) return { ok: false, reason: 'daily_cap', waitSeconds: secondsBetween(now, `${addDays(dateOf(now), 1)}T00:00`) };
  // A clock that was set back must not lock the chats for longer than the pause.
  const passed = lastOpenedAt === null ? pauseSeconds : Math.max(0, secondsBetween(lastOpenedAt, now));
  return passed >= pauseSeconds ? { ok: true } : { ok: false, reason: 'pause', waitSeconds: pauseSeconds - passed };
}
