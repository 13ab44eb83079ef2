import { readBookingList } from '../../../db/queries/bookings.ts';
import type { bookingContract } from '../../../shared/contract/bookings.ts';
import { addDays, isWeekend } from '../../../shared/domain/civil-date.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { noteBulkView } from '../bulk-view.ts';
import { dayListHtml } from '../reports/bookings/day-list-html.ts';
import type { StoreContext } from '../store-context.ts';
import { changeBooking, requireBooking, requireStatus } from './bookings/change-booking.ts';
import { createBooking } from './bookings/create-booking.ts';
import { rescheduleBooking } from './bookings/reschedule-booking.ts';
import { reopenBooking, settleBooking } from './bookings/settle-booking.ts';
import { dayLoads } from './bookings/slot-loads.ts';

/** The calendar of bookings (DOMAIN 4). */
export const bookingHandlers: AreaHandlers<typeof bookingContract> = {
  'booking.range': ({ from, to }, { context }) => {
    const bookings = readBookingList(context.db.read, from, to);
    noteBulkView(
      context,
      'bookings',
      bookings.map(({ phone }) => phone),
    );
    return { bookings, days: dayLoads(context.db.read, from, lastDay(from, to), context.now) };
  },
  'booking.dayHtml': ({ date, language }, { context }) => dayListHtml(context, date, language),
  'booking.slots': ({ from, days, type }, { context }) =>
    dayLoads(context.db.read, from, addDays(from, days - 1), context.now)
      .filter((day) => type !== 'weekend' || isWeekend(day.date))
      .map((day) => ({ ...day, slots: day.slots.filter((slot) => slot.type === type) })),
  'booking.create': (input, { context }) => createBooking(context, input),
  'booking.reschedule': (input, { context }) => rescheduleBooking(context, input),
  'booking.confirm': ({ id }, { context }) => confirmBooking(context, id),
  'booking.unconfirm': ({ id }, { context }) => unconfirmBooking(context, id),
  'booking.settle': (input, { context }) => settleBooking(context, input),
  'booking.reopen': (input, { context }) => reopenBooking(context, input),
};

/** A calendar shows weeks, at most a year: a range typed wrongly must not count the days of centuries. */
function lastDay(from: string, to: string): string {
  const longest = addDays(from, 366);
  return to < longest ? to : longest;
}

function confirmBooking(context: StoreContext, id: number): { ok: true } {
  return context.db.transaction(() => {
    const booking = requireBooking(context, id);
    requireStatus(booking, ['open']);
    if (booking.confirmed_at === null) changeBooking(context, booking, 'booking.confirm', { confirmed_at: context.now });
    return { ok: true };
  });
}

/** Takes a confirmation back that was a mistake: the customer stands on the list of bookings to make sure of again. */
function unconfirmBooking(context: StoreContext, id: number): { ok: true } {
  return context.db.transaction(() => {
    const booking = requireBooking(context, id);
    requireStatus(booking, ['open']);
    if (booking.confirmed_at !== null) changeBooking(context, booking, 'booking.unconfirm', { confirmed_at: null });
    return { ok: true };
  });
}
