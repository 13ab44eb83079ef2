import { readBookingList } from '../../../../db/queries/bookings.ts';
import { readFrozenDay } from '../../../../db/queries/day-records.ts';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { addDays, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';
import { worklistDay } from '../worklist/worklist-day.ts';

/** As the worklist and the calendar show it now. */
export function todayTile(context: StoreContext, date: CivilDate): Dashboard['today'] {
  const { total, done, waiting, left, late } = worklistDay(context, date).progress;
  return {
    date,
    isClosed: readFrozenDay(context.db.read, date) !== undefined,
    total,
    done,
    waiting,
    left,
    late,
    bookings: bookingsOf(context, date),
    tomorrow: bookingsOf(context, addDays(date, 1)),
  };
}

function bookingsOf({ db }: StoreContext, date: CivilDate): Dashboard['today']['bookings'] {
  const bookings = readBookingList(db.read, date, date).filter(({ status }) => status !== 'cancelled');
  const count = (holds: (booking: (typeof bookings)[number]) => boolean) => bookings.filter(holds).length;
  return {
    date,
    booked: bookings.length,
    confirmed: count(({ confirmedAt }) => confirmedAt !== null),
    shown: count(({ status }) => status === 'shown' || status === 'done'),
    noShow: count(({ status }) => status === 'no_show'),
  };
}
