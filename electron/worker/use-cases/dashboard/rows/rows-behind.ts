import { readClosedSpan } from '../../../../../db/queries/day-records.ts';
import { readPastMonths } from '../../../../../db/queries/past-months.ts';
import { sumOfVisits } from '../../../../../db/queries/rows-behind.ts';
import type { AskedFigure, dashboardRowsContract } from '../../../../../shared/contract/dashboard-rows.ts';
import { AppError } from '../../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../../shared/domain/civil-date.ts';
import { firstDayOf, lastDayOf } from '../../../../../shared/domain/months.ts';
import type { OutputOf } from '../../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../../store-context.ts';
import { daysOf } from '../build-dashboard.ts';
import { describeRows } from './describe-rows.ts';
import { findRows } from './find-rows.ts';
import type { FoundRow } from './found-row.ts';

type Answer = OutputOf<(typeof dashboardRowsContract)['dashboard.rows']>;

/** The newest `limit` rows of a figure, and how many there are. */
export function rowsBehind(context: StoreContext, { limit, ...asked }: AskedFigure & { limit: number }): Answer {
  const { span, rows, isImported } = allRows(context, asked);
  return {
    ...span,
    total: rows.length,
    amount: sumOf(context, rows),
    isImported,
    rows: describeRows(context, rows.slice(0, limit)),
  };
}

/** Of a month that was imported there is nothing but its figures. */
export function allRows(context: StoreContext, asked: AskedFigure) {
  const span = spanOf(context, asked);
  const isImported = asked.month !== undefined && readPastMonths(context.db.read, asked.month, asked.month).length > 0;
  return { span, isImported, rows: isImported ? [] : findRows(context, asked, span) };
}

/** The days that the dashboard's figure is of. */
function spanOf(context: StoreContext, { period, month, date = context.today }: AskedFigure): { from: CivilDate; to: CivilDate } {
  if (date > context.today) throw new AppError('day_in_future', { date });
  const until = readClosedSpan(context.db.read, date)?.last ?? null;
  if (month === undefined) return daysOf(period, date, until) ?? { from: date, to: date };
  const [last, end] = [lastDayOf(month), until ?? date];
  return { from: firstDayOf(month), to: last < end ? last : end };
}

function sumOf({ db }: StoreContext, rows: readonly FoundRow[]): number | null {
  const visits = rows.flatMap((row) => (row.of === 'visit' ? [row.id] : []));
  return visits.length === 0 ? null : sumOfVisits(db.read, visits);
}
