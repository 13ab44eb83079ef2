import type { figuresApi } from '../../api/figures.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import type { Handlers } from '../../server/register-endpoints.ts';
import { askedDate, askedPeriod } from './asked-period.ts';
import { branchDay, branchDays } from './branch-days.ts';
import { channels } from './channels.ts';
import { compare } from './compare.ts';
import { overview } from './overview.ts';
import { periodByBranch, periodTotals } from './period.ts';
import { ranking } from './ranking.ts';
import { askedScope } from './scope.ts';
import { trend } from './trend.ts';

const MOST_BRANCH_DAYS = 400;
/** Ten years and more: a point for each is still drawn. */
const MOST_TREND_DAYS = 4000;

/** The views of the dashboard: each narrows what was asked for to what the user may see, and reads it in a few statements for all branches. */
export function figuresHandlers(headOffice: HeadOffice): Handlers<typeof figuresApi> {
  const { db } = headOffice.database;
  return {
    'figures.overview': async ({ request, query }) =>
      overview(headOffice, await askedScope(headOffice, request, query), askedDate(query.date)),
    'figures.period': async ({ request, query }) => periodTotals(db, await askedScope(headOffice, request, query), askedPeriod(query)),
    'figures.periodBranches': async ({ request, query }) =>
      periodByBranch(db, await askedScope(headOffice, request, query), askedPeriod(query)),
    'figures.channels': async ({ request, query }) =>
      channels(headOffice, await askedScope(headOffice, request, query), askedPeriod(query)),
    'figures.ranking': async ({ request, query }) => {
      askedDate(`${query.month}-01`, 'month');
      return ranking(db, await askedScope(headOffice, request, query), query.month);
    },
    'figures.trend': async ({ request, query }) =>
      trend(db, await askedScope(headOffice, request, query), askedPeriod(query, MOST_TREND_DAYS), query.by),
    'figures.compare': async ({ request, query: { from, to, otherFrom, otherTo, area } }) => {
      const one = askedPeriod({ from, to });
      const other = askedPeriod({ from: otherFrom, to: otherTo });
      return compare(db, await askedScope(headOffice, request, { area }), one, other);
    },
    'figures.branchDays': async ({ request, params: { id }, query }) =>
      branchDays(headOffice, await askedScope(headOffice, request, { branch: id }), askedPeriod(query, MOST_BRANCH_DAYS)),
    'figures.branchDay': async ({ request, params: { id, date } }) => {
      await askedScope(headOffice, request, { branch: id });
      return branchDay(headOffice, id, date);
    },
  };
}
