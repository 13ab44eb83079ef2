import { readClosedSpan, readFrozenDay } from '../../../../db/queries/day-records.ts';
import { readFunnel } from '../../../../db/queries/funnel-figures.ts';
import { listTargets } from '../../../../db/queries/targets.ts';
import type { Dashboard, DashboardPeriod } from '../../../../shared/contract/dashboard.ts';
import type { DayFigures, PeriodFigures } from '../../../../shared/contract/days.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { firstDayOf, lastDayOf, monthOf, monthsLater } from '../../../../shared/domain/months.ts';
import type { StoreContext } from '../../store-context.ts';
import { figuresOf, periodFacts } from '../days/period-figures.ts';
import { monthCounts } from '../figures/month-counts.ts';
import { sumOfFunnel } from '../figures/sum-of-funnel.ts';
import { inquiriesAnswered } from './inquiries-answered.ts';
import { lostSteps } from './lost-steps.ts';
import { monthAgainstTarget } from './month.ts';
import { peopleRows } from './people.ts';
import { todayTile } from './today.ts';

const TREND_MONTHS = 13;

/**
 * The branch on one page. Every figure comes from where the reports have it: day and month to date are the closed report's own, so that
 * paper and screen never differ; longer periods are counted as the report counts.
 */
export function buildDashboard(context: StoreContext, period: DashboardPeriod, date: CivilDate = context.today): Dashboard {
  if (date > context.today) throw new AppError('day_in_future', { date });
  const span = readClosedSpan(context.db.read, date);
  const frozen = span ? readFrozenDay(context.db.read, period === 'today' ? date : span.last) : undefined;
  const until = span?.last ?? null;
  const days = daysOf(period, date, until);
  return {
    date,
    today: todayTile(context, date),
    lastClosed: until === null ? null : closingOf(context, until),
    period: days && { ...days, isLive: period === 'today' && !frozen },
    ...(days ? figuresOfDays(context, days, reportOf(period, frozen?.figures)) : NO_FIGURES),
    month: span && monthAgainstTarget(context, span.last, span.first),
    trend: trend(context, until ?? date),
  };
}

function closingOf(context: StoreContext, date: CivilDate): Dashboard['lastClosed'] {
  const day = readFrozenDay(context.db.read, date);
  return day ? { date, revision: day.revision, closedAt: day.closedAt, closedBy: day.closedBy } : null;
}

/** Null for a longer period while no day has ever been closed. */
export function daysOf(period: DashboardPeriod, date: CivilDate, until: CivilDate | null): { from: CivilDate; to: CivilDate } | null {
  if (period === 'today') return { from: date, to: date };
  if (until === null) return null;
  const month = monthOf(until);
  const first = { month, quarter: monthsLater(month, -2), year: `${until.slice(0, 4)}-01` }[period];
  return { from: firstDayOf(first), to: until };
}

/** What the closed report says of these very days; null where no report tells of them. */
function reportOf(period: DashboardPeriod, frozen: string | undefined): PeriodFigures | null {
  if (frozen === undefined || (period !== 'today' && period !== 'month')) return null;
  const figures = JSON.parse(frozen) as DayFigures;
  return period === 'today' ? figures.day : figures.monthToDate;
}

type OfPeriod = Pick<Dashboard, 'figures' | 'sinceClose' | 'funnel' | 'people' | 'together' | 'steps' | 'lapsed'>;
const NO_FIGURES: OfPeriod = {
  figures: null,
  sinceClose: [],
  funnel: null,
  people: [],
  together: null,
  steps: [],
  lapsed: { total: 0, newest: [] },
};

function figuresOfDays(context: StoreContext, { from, to }: { from: CivilDate; to: CivilDate }, report: PeriodFigures | null): OfPeriod {
  const facts = periodFacts(context, from, to);
  const live = figuresOf(context, facts);
  const figures = report ?? live;
  return {
    figures,
    sinceClose: differences(figures, live),
    funnel: sumOfFunnel(readFunnel(context.db.read, 'channel', from, to)),
    people: peopleRows(context, facts),
    together: { ...live.total, shown: live.shown, inquiriesAnswered: inquiriesAnswered(context, { from, to }).length },
    ...lostSteps(context, facts, figures),
  };
}

const COUNTED = ['due', 'followedUp', 'onTime', 'reached', 'booked', 'missed'] as const;
const ARRIVALS = ['bookedForPeriod', 'shown', 'noShow', 'doneService'] as const;

function differences(report: PeriodFigures, now: PeriodFigures): Dashboard['sinceClose'] {
  return [
    ...COUNTED.map((figure) => ({ figure, report: report.total[figure], now: now.total[figure] })),
    ...ARRIVALS.map((figure) => ({ figure, report: report[figure], now: now[figure] })),
  ].filter((difference) => difference.report !== difference.now);
}

function trend(context: StoreContext, until: CivilDate): Dashboard['trend'] {
  const last = monthOf(until);
  const targets = new Map(listTargets(context.db.read).map(({ month, unitEntries, crmShare }) => [month, unitEntries * crmShare]));
  return monthCounts(context, monthsLater(last, 1 - TREND_MONTHS), last, until).map(
    ({ month, unitEntries, crmUnitEntries, inquiries, revenue }) => ({
      month,
      isRunning: month === last && until < lastDayOf(last),
      unitEntries,
      crmUnitEntries,
      inquiries,
      revenue,
      crmTarget: targets.get(month) ?? null,
    }),
  );
}
