import { addDays, type CivilDate } from '../civil-date.ts';

/** Something that happened to a vehicle and that a program follows up: a visit, a missed booking. */
export interface FollowedEvent {
  on: CivilDate;
  /** The day the branch got to know of it: attempts before it are `unplanned`, like those before the first import (DOMAIN 3, rule 8). */
  knownOn: CivilDate;
}

/** A booking that nobody came to. */
export interface MissedBooking {
  date: CivilDate;
  /** The day on which somebody said so. */
  settledOn: CivilDate;
  /** Of the step that it belongs to; null: it belongs to none, or to one that is not planned any more. */
  stepDeadline: CivilDate | null;
}

/** Missed bookings that no open step takes up again by itself (DOMAIN 3, rule 10). */
export function unclaimedNoShows(bookings: readonly MissedBooking[]): FollowedEvent[] {
  return bookings
    .filter(({ settledOn, stepDeadline }) => stepDeadline === null || stepDeadline < settledOn)
    .map(({ date, settledOn }) => ({ on: date, knownOn: settledOn }));
}

interface FollowedSince {
  deadlineDays: number;
  /** The day the program was switched on; null: always at work. */
  since: CivilDate | null;
  firstImportedOn: CivilDate;
}

/**
 * The events that a program follows up, the oldest first, one a day. What happened before the program was switched on is left alone, so
 * that no backlog falls on the list that day; so is what became known when its time was over already.
 */
export function eventsToFollow(events: readonly FollowedEvent[], { deadlineDays, since, firstImportedOn }: FollowedSince): FollowedEvent[] {
  const byDay = new Map<CivilDate, FollowedEvent>();
  for (const event of [...events].sort((one, other) => (one.knownOn < other.knownOn ? -1 : 1)))
    if (!byDay.has(event.on)) byDay.set(event.on, event);
  return [...byDay.values()]
    .filter(({ on, knownOn }) => {
      const deadline = addDays(on, deadlineDays);
      return (since === null || on >= since) && deadline >= knownOn && deadline >= firstImportedOn;
    })
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}
