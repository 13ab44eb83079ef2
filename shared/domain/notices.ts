import { type CivilDate, dateOf, type LocalDateTime, secondsBetween, timeOf } from './civil-date.ts';
import type { RequestClock } from './privacy/request-clock.ts';

/** What wants somebody's attention, the most pressing first. */
export const NOTICE_CODES = [
  'response_overdue',
  'call_back',
  'inquiry_call_back',
  'response_soon',
  'privacy_overdue',
  'day_not_submitted',
  'day_not_closed',
  'older_day_open',
  'privacy_soon',
  'bookings_unconfirmed',
  'sync_stopped',
  'sync_refused',
  'sync_late',
  'backup_overdue',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Where it is solved. `date`: of the day whose report it is. */
export const NOTICE_PLACES = ['call_backs', 'confirmations', 'inquiries', 'privacy', 'report', 'head_office', 'backups'] as const;

export interface Notice {
  code: NoticeCode;
  /** How many; of a backup the days without one. */
  count: number;
  /** The first of these moments; null: it has none. */
  at: LocalDateTime | null;
  place: (typeof NOTICE_PLACES)[number];
  date: CivilDate | null;
  /** `now`: somebody waits for it, or the day ends with it. */
  urgency: 'now' | 'today';
}

export interface NoticeFacts {
  now: LocalDateTime;
  /** 'hh:mm' (setting closingTime, SOP: 16:30). */
  closingTime: string;
  /** When customers were promised to be called, of the promises that nobody has kept; also those of later on. */
  callBacks: readonly LocalDateTime[];
  /** The same of inquiries. */
  inquiryCallBacks: readonly LocalDateTime[];
  /** Of inquiries that nobody has answered yet: by when to. */
  responses: readonly { dueAt: LocalDateTime; isOverdue: boolean }[];
  /** Of open privacy requests, where this user may answer them: by when to, and how they stand. */
  requests: readonly Pick<RequestClock, 'dueAt' | 'state'>[];
  /** Bookings of tomorrow that nobody has confirmed. */
  unconfirmed: number;
  /** Of today: contacts logged in the branch, whether this user has handed the day in, and whether it is closed. */
  day: { contacts: number; isSubmitted: boolean; isClosed: boolean };
  /** Closing is the work of a manager, handing in that of an admin (DOMAIN 1). */
  mayClose: boolean;
  /** An earlier day with contacts that was never closed. */
  oldestOpenDay: CivilDate | null;
  /** null: the branch belongs to no head office. `oldest`: the first day that still waits to be sent, without its success. */
  sync: { isStopped: boolean; refused: number; oldest: CivilDate | null; hasProblem: boolean } | null;
  /** null: backups are as they should be. */
  daysWithoutBackup: number | null;
}

/** People are told this long ahead. */
const NOTICE_SECONDS_AHEAD = 15 * 60;

/** What there is to be told now, each thing once, the most pressing first; nothing is told of a day on which nobody logged anything. */
export function noticesOf(facts: NoticeFacts): Notice[] {
  const { now, sync, daysWithoutBackup, oldestOpenDay } = facts;
  const today = dateOf(now);
  const isComing = (moment: LocalDateTime) => secondsBetween(now, moment) <= NOTICE_SECONDS_AHEAD;
  const overdue = facts.responses.filter(({ isOverdue }) => isOverdue).map(({ dueAt }) => dueAt);
  const soon = facts.responses.filter(({ isOverdue, dueAt }) => !isOverdue && isComing(dueAt)).map(({ dueAt }) => dueAt);
  const requests = (state: RequestClock['state']) => facts.requests.filter((request) => request.state === state).map(({ dueAt }) => dueAt);
  const dayEnds = timeOf(now) >= facts.closingTime && facts.day.contacts > 0 && !facts.day.isClosed;
  return [
    ...moments('response_overdue', 'inquiries', overdue),
    ...moments('call_back', 'call_backs', facts.callBacks.filter(isComing)),
    ...moments('inquiry_call_back', 'inquiries', facts.inquiryCallBacks.filter(isComing)),
    ...moments('response_soon', 'inquiries', soon),
    ...moments('privacy_overdue', 'privacy', requests('overdue')),
    ...some('day_not_submitted', 'report', dayEnds && !facts.mayClose && !facts.day.isSubmitted ? 1 : 0, { date: today, urgency: 'now' }),
    ...some('day_not_closed', 'report', dayEnds && facts.mayClose ? 1 : 0, { date: today, urgency: 'now' }),
    ...some('older_day_open', 'report', facts.mayClose && oldestOpenDay !== null ? 1 : 0, { date: oldestOpenDay }),
    ...moments('privacy_soon', 'privacy', requests('nearly_due'), 'today'),
    ...some('bookings_unconfirmed', 'confirmations', facts.unconfirmed),
    ...some('sync_stopped', 'head_office', sync?.isStopped ? 1 : 0),
    ...some('sync_refused', 'head_office', sync?.refused ?? 0),
    ...some('sync_late', 'head_office', sync && !sync.isStopped && sync.hasProblem && isBefore(sync.oldest, today) ? 1 : 0, {
      date: sync?.oldest ?? null,
    }),
    ...some('backup_overdue', 'backups', daysWithoutBackup ?? 0),
  ];
}

function moments(code: NoticeCode, place: Notice['place'], all: readonly LocalDateTime[], urgency: Notice['urgency'] = 'now'): Notice[] {
  return some(code, place, all.length, { at: all.toSorted()[0] ?? null, urgency });
}

function some(
  code: NoticeCode,
  place: Notice['place'],
  count: number,
  { at = null, date = null, urgency = 'today' }: Partial<Pick<Notice, 'at' | 'date' | 'urgency'>> = {},
): Notice[] {
  return count > 0 ? [{ code, count, at, place, date, urgency }] : [];
}

/** A report of today may well wait for the next try; one of an earlier day is late. */
function isBefore(day: CivilDate | null, today: CivilDate): boolean {
  return day !== null && day < today;
}
