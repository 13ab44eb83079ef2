import { readArrivals, readBookingRows, readBookingsMade, readDoneServices } from '../../../../../db/queries/figure-rows.ts';
import { readStageIds, readVisitIds } from '../../../../../db/queries/funnel-figures.ts';
import { readDates } from '../../../../../db/queries/rows-behind.ts';
import type { AskedFigure } from '../../../../../shared/contract/dashboard-rows.ts';
import type { CivilDate } from '../../../../../shared/domain/civil-date.ts';
import { BOOKING_COUNTS, type BookingRow } from '../../../../../shared/domain/kpi.ts';
import type { StoreContext } from '../../../store-context.ts';
import { periodFacts } from '../../days/period-figures.ts';
import { inquiriesAnswered } from '../inquiries-answered.ts';
import { lapsedSteps } from '../lost-steps.ts';
import { attemptsBehind } from './attempts-behind.ts';
import { type FoundRow, newestFirst } from './found-row.ts';

interface Span {
  from: CivilDate;
  to: CivilDate;
}

/** The rows that a figure counts, newest first, read by what counts it: so many rows, so high the figure. */
export function findRows(context: StoreContext, asked: AskedFigure, span: Span): FoundRow[] {
  return newestFirst(found(context, asked, span));
}

function found(context: StoreContext, { figure, person, step }: AskedFigure, { from, to }: Span): FoundRow[] {
  const db = context.db.read;
  switch (figure) {
    case 'due':
    case 'followedUp':
    case 'onTime':
    case 'reached':
    case 'missed':
      return attemptsBehind(context, periodFacts(context, from, to), figure, { person, step });
    case 'lapsed':
      return lapsedSteps(context, periodFacts(context, from, to))
        .filter((one) => step === undefined || (one.program === step.program && one.step === step.step))
        .map(({ vehicleId, step: code, on }) => ({ of: 'lapsed', on, vehicleId, step: code }));
    case 'booked':
    case 'bookedForPeriod':
    case 'shown':
    case 'noShow':
    case 'undecided':
      return dated(context, 'booking', bookingIds(context, figure, person, { from, to }));
    case 'doneService':
      return dated(
        context,
        'visit',
        readDoneServices(db, from, to).map(({ id }) => id),
      );
    case 'inquiries':
      return dated(context, 'inquiry', readStageIds(db, 'inquiries', from, to));
    case 'inquiriesAnswered':
      return dated(context, 'inquiry', inquiriesAnswered(context, { from, to }, person));
    case 'bookings':
      return dated(context, 'booking', readStageIds(db, 'bookings', from, to));
    case 'arrivals':
      return dated(context, 'booking', readStageIds(db, 'shown', from, to));
    case 'unitEntries':
      return dated(context, 'visit', readStageIds(db, 'unitEntries', from, to));
    case 'visits':
    case 'crmVisits':
      return dated(context, 'visit', readVisitIds(db, from, to, figure === 'visits' ? 'all' : 'crm'));
  }
}

/** `undecided`: booked for the period, and nobody has said yet whether they came. */
const COUNTS = {
  ...BOOKING_COUNTS,
  undecided: (row: BookingRow) => BOOKING_COUNTS.bookedForPeriod(row) && row.status === 'open',
};

function bookingIds({ db }: StoreContext, figure: keyof typeof COUNTS, person: string | null | undefined, { from, to }: Span): number[] {
  const rows =
    person === undefined
      ? readBookingRows(db.read, from, to).filter(COUNTS[figure])
      : (figure === 'booked' ? readBookingsMade : readArrivals)(db.read, from, to).filter(({ name }) => name === person);
  return rows.map(({ id }) => id);
}

function dated({ db }: StoreContext, of: 'booking' | 'visit' | 'inquiry', ids: readonly number[]): FoundRow[] {
  const dates = readDates(db.read, of, ids);
  return ids.map((id) => ({ of, id, on: dates.get(id) ?? '' }));
}
