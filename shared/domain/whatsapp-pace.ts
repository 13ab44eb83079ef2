import { addDays, dateOf, type LocalDateTime, secondsBetween } from './civil-date.ts';

export interface PaceInput {
  /** Chats opened on the day of `now`, by the whole branch. */
  openedToday: number;
  /** The newest of them, whatever its time. */
  lastOpenedAt: LocalDateTime | null;
  now: LocalDateTime;
  cap: number;
  pauseSeconds: number;
}

export type Pace = { ok: true } | { ok: false; reason: 'daily_cap' | 'pause'; waitSeconds: number };

/** Whether the next WhatsApp chat may be opened (DOMAIN 4: daily cap per branch, pause between chats). */
export function mayOpenChat({ openedToday, lastOpenedAt, now, cap, pauseSeconds }: PaceInput): Pace {
  if (openedToday >= cap) return { ok: false, reason: 'daily_cap', waitSeconds: secondsBetween(now, `${addDays(dateOf(now), 1)}T00:00`) };
  const passed = lastOpenedAt === null ? pauseSeconds : secondsBetween(lastOpenedAt, now);
  // A clock that was set back does not tell how long ago it was: it must not lock the chats until it has caught up.
  return passed >= pauseSeconds || passed < 0 ? { ok: true } : { ok: false, reason: 'pause', waitSeconds: pauseSeconds - passed };
}
