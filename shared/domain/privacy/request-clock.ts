import { addDays, dateOf, type LocalDateTime, secondsBetween } from '../civil-date.ts';

/** What somebody may ask of those who hold data about him (UU PDP 27/2022, DOMAIN 9). */
export const PRIVACY_REQUEST_KINDS = ['access', 'correction', 'restriction', 'erasure'] as const;
export type PrivacyRequestKind = (typeof PRIVACY_REQUEST_KINDS)[number];

/**
 * "Paling lambat 3 x 24 (tiga kali dua puluh empat) jam terhitung sejak ... menerima permintaan": UU PDP 27/2022, articles 30 (correction),
 * 32 (access) and 41 (restriction). For erasure article 43 names no time of its own; DOMAIN 9 holds it to the same one. Hours of the clock:
 * nights, Sundays and holidays count.
 */
const DUE_DAYS = 3;
const DAY_SECONDS = 86_400;
/** From here on somebody is told of it. */
const NEARLY_DUE_SECONDS = DAY_SECONDS;

export interface RequestClock {
  dueAt: LocalDateTime;
  /** `nearly_due`: its last 24 hours. At the due moment itself it is still in time. */
  state: 'open' | 'nearly_due' | 'overdue' | 'settled_in_time' | 'settled_late';
  /** Whole hours that are left, or were left when it was settled; of `overdue` and `settled_late` those beyond the due moment. Rounded down. */
  hours: number;
}

/** How a request stands against the law's time; `settledAt` null: nobody has answered it yet. */
export function requestClock(receivedAt: LocalDateTime, settledAt: LocalDateTime | null, now: LocalDateTime): RequestClock {
  const dueAt = requestDueAt(receivedAt);
  const left = secondsBetween(settledAt ?? now, dueAt);
  return { dueAt, state: stateOf(left, settledAt !== null), hours: Math.floor(Math.abs(left) / 3600) };
}

/** The same time of day three days later: there is no summer time where branches are. */
export function requestDueAt(receivedAt: LocalDateTime): LocalDateTime {
  return `${addDays(dateOf(receivedAt), DUE_DAYS)}${receivedAt.slice(10)}`;
}

function stateOf(left: number, isSettled: boolean): RequestClock['state'] {
  if (isSettled) return left < 0 ? 'settled_late' : 'settled_in_time';
  if (left < 0) return 'overdue';
  return left <= NEARLY_DUE_SECONDS ? 'nearly_due' : 'open';
}
