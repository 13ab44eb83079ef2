import { readFrozenDay } from '../../../../db/queries/day-records.ts';
import type { DayFigures, DayReport, DetailRow } from '../../../../shared/contract/days.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type CivilDate, firstOfMonth } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';
import { detailRows } from './detail-rows.ts';
import { perUser } from './per-user.ts';
import { figuresOf, periodFacts } from './period-figures.ts';

/** The figures as they stand now, day and month to date. */
export function liveFigures(context: StoreContext, date: CivilDate): DayFigures {
  const month = periodFacts(context, firstOfMonth(date), date);
  const day = periodFacts(context, date, date, month);
  return {
    day: figuresOf(context, day),
    monthToDate: figuresOf(context, month),
    perUser: perUser(context, day),
  };
}

/**
 * The report of a day: the newest revision, the one asked for, or the live figures when it has not been closed.
 * `day_in_future`, and `day_not_closed` for a revision that is not there.
 */
export function buildDailyReport(context: StoreContext, date: CivilDate, revision?: number): DayReport {
  if (date > context.today) throw new AppError('day_in_future', { date });
  const wantsLive = revision === 0;
  const frozen = wantsLive ? undefined : readFrozenDay(context.db.read, date, revision);
  if (!frozen && revision) throw new AppError('day_not_closed', { date, revision });
  const live = { figures: liveFigures(context, date), detail: detailRows(context, date) };
  const newest = readFrozenDay(context.db.read, date);
  const changedSinceClose = newest !== undefined && !isFrozenAs(newest, live);
  if (!frozen) return { date, revision: 0, closedAt: null, closedBy: null, changedSinceClose, ...live };
  return {
    date,
    revision: frozen.revision,
    closedAt: frozen.closedAt,
    closedBy: frozen.closedBy,
    changedSinceClose,
    figures: JSON.parse(frozen.figures),
    detail: JSON.parse(frozen.detail),
  };
}

/**
 * Whether a revision still tells what is known of the day. The figures are made the same way each time, so equal facts give equal text.
 * A plate that became known or a booking that was moved later is no correction of the day.
 */
export function isFrozenAs(frozen: { figures: string; detail: string }, live: { figures: DayFigures; detail: DetailRow[] }): boolean {
  return frozen.figures === JSON.stringify(live.figures) && whatWasLogged(JSON.parse(frozen.detail)) === whatWasLogged(live.detail);
}

function whatWasLogged(rows: readonly DetailRow[]): string {
  return JSON.stringify(rows.map(({ customer: _customer, phone: _phone, vehicle: _vehicle, bookingAt: _bookingAt, ...logged }) => logged));
}
