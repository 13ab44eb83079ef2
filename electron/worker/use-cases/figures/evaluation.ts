import { readFirstResponses } from '../../../../db/queries/first-responses.ts';
import { readInquiriesPerMonth, readVisitsPerMonth } from '../../../../db/queries/funnel-figures.ts';
import { readPastMonths } from '../../../../db/queries/past-months.ts';
import { readSatisfaction } from '../../../../db/queries/satisfaction.ts';
import { findTarget } from '../../../../db/queries/targets.ts';
import type { EvaluationReport } from '../../../../shared/contract/evaluation.ts';
import { firstResponse } from '../../../../shared/domain/inquiry.ts';
import {
  contributionReport,
  type EvaluationCounts,
  type EvaluationPeriod,
  evaluate,
  evaluationSpans,
  type Span,
} from '../../../../shared/domain/kpi.ts';
import { firstDayOf, lastDayOf, monthOf } from '../../../../shared/domain/months.ts';
import type { StoreContext } from '../../store-context.ts';
import { periodFigures } from '../days/period-figures.ts';
import { channelComparison } from './channels.ts';
import { monthCounts } from './month-counts.ts';

/** A week or month beside the one before (DOMAIN 7): each figure as the daily report, the recap and the contribution report count it. */
export function evaluationOf(context: StoreContext, period: EvaluationPeriod, on: string): EvaluationReport {
  const { now, before, isRunning } = evaluationSpans(period, on, context.today);
  return {
    now,
    before,
    isRunning,
    ...evaluate(countsOf(context, now), countsOf(context, before)),
    channels: channelComparison(context, now, before),
    targets: { now: standingOf(context, now.to), before: standingOf(context, before.to) },
  };
}

function countsOf(context: StoreContext, span: Span): EvaluationCounts {
  const { total, shown, noShow } = periodFigures(context, span.from, span.to);
  const { due, followedUp, onTime, booked, missed } = total;
  const said = readSatisfaction(context.db.read, span.from, span.to);
  return { due, followedUp, onTime, booked, missed, shown, noShow, ...said, ...answersOf(context, span), ...cameOf(context, span) };
}

/** An inquiry whose two hours are not over yet is neither in time nor late. */
function answersOf({ db, now, settings }: StoreContext, { from, to }: Span): Pick<EvaluationCounts, 'answeredInTime' | 'answersDue'> {
  const states = readFirstResponses(db.read, from, to).map(
    ({ at, respondedAt }) => firstResponse(at, respondedAt, now, settings.firstResponseMinutes).state,
  );
  return {
    answeredInTime: states.filter((state) => state === 'in_time').length,
    answersDue: states.filter((state) => state !== 'waiting').length,
  };
}

/** A month from before the branch began is known as a whole only. */
function cameOf(context: StoreContext, { from, to }: Span): Pick<EvaluationCounts, 'inquiries' | 'crmUnitEntries' | 'revenue'> {
  const [first, last] = [monthOf(from), monthOf(to)];
  if (from === firstDayOf(first) && to === lastDayOf(last)) {
    const [month] = monthCounts(context, first, last);
    return { inquiries: month?.inquiries ?? 0, crmUnitEntries: month?.crmUnitEntries ?? 0, revenue: month?.revenue ?? 0 };
  }
  const db = context.db.read;
  if (readPastMonths(db, first, last).length > 0) return { inquiries: null, crmUnitEntries: null, revenue: null };
  const came = { inquiries: 0, crmUnitEntries: 0, revenue: 0 };
  for (const { crmUnitEntries, revenue } of readVisitsPerMonth(db, from, to)) {
    came.crmUnitEntries += crmUnitEntries;
    came.revenue += revenue;
  }
  for (const inquiries of readInquiriesPerMonth(db, from, to).values()) came.inquiries += inquiries;
  return came;
}

function standingOf(context: StoreContext, through: string): EvaluationReport['targets']['now'] {
  const month = monthOf(through);
  const { crmUnitEntries } = cameOf(context, { from: firstDayOf(month), to: through });
  const target = findTarget(context.db.read, month);
  const [row] = contributionReport([
    {
      month,
      targetUnitEntries: target?.unitEntries ?? null,
      crmShare: target?.crmShare ?? null,
      unitEntries: null,
      crmUnitEntries: crmUnitEntries ?? 0,
    },
  ]).rows;
  return {
    month,
    crmUnitEntries,
    crmTarget: row?.crmTarget ?? null,
    successRate: crmUnitEntries === null ? null : (row?.successRate ?? null),
  };
}
