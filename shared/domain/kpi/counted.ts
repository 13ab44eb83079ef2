import type { AttemptRow, BookingRow } from './figures.ts';

// What makes a row count for a figure (DOMAIN 6), said once: for the sums, and for who asks which rows they are of.

export const ATTEMPT_FIGURES = ['due', 'followedUp', 'onTime', 'reached', 'missed'] as const;
export type AttemptFigure = (typeof ATTEMPT_FIGURES)[number];
export const ATTEMPT_COUNTS: Record<AttemptFigure, (row: AttemptRow) => boolean> = {
  due: ({ due }) => due,
  followedUp: ({ followedUp }) => followedUp,
  onTime: ({ followedUp, onTime }) => followedUp && onTime,
  reached: ({ followedUp, reached }) => followedUp && reached,
  missed: ({ missed }) => missed,
};

export const BOOKING_FIGURES = ['booked', 'bookedForPeriod', 'shown', 'noShow'] as const;
type BookingFigure = (typeof BOOKING_FIGURES)[number];
/** Cancelled and rescheduled bookings were made, but are no longer booked for their day. */
export const BOOKING_COUNTS: Record<BookingFigure, (row: BookingRow) => boolean> = {
  booked: ({ madeInPeriod }) => madeInPeriod,
  bookedForPeriod: isForPeriod,
  shown: (row) => isForPeriod(row) && (row.status === 'shown' || row.status === 'done'),
  noShow: (row) => isForPeriod(row) && row.status === 'no_show',
};

function isForPeriod({ datedInPeriod, status }: BookingRow): boolean {
  return datedInPeriod && status !== 'cancelled' && status !== 'rescheduled';
}
