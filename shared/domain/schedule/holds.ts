import type { CivilDate } from '../civil-date.ts';
import type { BookingFact, ContactFact, Exclusion } from './facts.ts';

/** The order in which reasons are named when several apply. */
const REASONS: readonly Exclusion['reason'][] = ['sold', 'no_consent', 'blacklisted', 'no_phone'];

/**
 * The exclusions recorded up to a day, and those that follow from its contacts by themselves: `sold` and
 * `do_not_contact` stop contact at once (DOMAIN 4, 9). Where one was recorded for it, that one says how long: for no day at all, when it was
 * taken back the same day.
 */
export function exclusionsKnownOn(recorded: readonly Exclusion[], contacts: readonly ContactFact[], day: CivilDate): readonly Exclusion[] {
  const known = recorded.filter(({ from }) => from <= day);
  for (const { result, on } of contacts) {
    const reason = result === 'sold' ? 'sold' : result === 'do_not_contact' ? 'no_consent' : null;
    if (reason === null) continue;
    const covered = recorded.some((one) => one.reason === reason && one.from <= on && (one.to === null || one.to >= on));
    if (!covered) known.push({ reason, from: on, to: null });
  }
  return known;
}

/** Why the step is excluded at the end of the day, or null. */
export function exclusionOn(exclusions: readonly Exclusion[], day: CivilDate): Exclusion['reason'] | null {
  if (exclusions.length === 0) return null;
  const reasons = exclusions.filter(({ from, to }) => from <= day && (to === null || day < to)).map(({ reason }) => reason);
  return REASONS.find((reason) => reasons.includes(reason)) ?? null;
}

/**
 * Excluded already when the day began: an exclusion made during the day does not undo what was due in the morning.
 * What the first import brought along holds from the beginning.
 */
export function excludedAtStartOf(exclusions: readonly Exclusion[], day: CivilDate, firstImportedOn: CivilDate): boolean {
  return exclusions.some(({ from, to }) => (from < day || day === firstImportedOn) && from <= day && (to === null || day < to));
}

/** Replayed from the days it was made and settled; null before it was made. */
export function bookingStatusOn(booking: BookingFact, day: CivilDate): BookingFact['status'] | null {
  if (booking.madeOn > day) return null;
  return booking.settledOn !== undefined && booking.settledOn > day ? 'open' : booking.status;
}

/**
 * DOMAIN 3, rules 3 and 4: an open booking holds the step, also past its date, until someone settles it; a customer who
 * was shown holds it as booked until the deadline, so that A2 can bring the visit.
 */
export function bookingHoldOn(bookings: readonly BookingFact[], deadline: CivilDate, day: CivilDate): 'booked' | 'awaiting_show' | null {
  let hold: 'booked' | 'awaiting_show' | null = null;
  for (const booking of bookings) {
    const status = bookingStatusOn(booking, day);
    if (status === 'open' && booking.date >= day) return 'booked';
    if (status === 'shown' && day <= deadline) hold ??= 'booked';
    if (status === 'open') hold = 'awaiting_show';
  }
  return hold;
}
