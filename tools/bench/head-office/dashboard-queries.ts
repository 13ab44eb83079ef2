import type { FastifyReply, FastifyRequest } from 'fastify';
import { setCurrentUser } from '../../../head-office/dashboard/current-user.ts';
import { decisionsHandlers } from '../../../head-office/dashboard/decisions/index.ts';
import { figuresHandlers } from '../../../head-office/dashboard/figures/index.ts';
import { organisationHandlers } from '../../../head-office/dashboard/organisation/index.ts';
import type { HeadOffice } from '../../../head-office/server/head-office.ts';
import { addDays, addMonths, firstOfMonth } from '../../../shared/domain/civil-date.ts';
import { monthOf } from '../../../shared/domain/months.ts';

export interface DashboardQuery {
  what: string;
  ask(): Promise<unknown>;
}

/** What the dashboard's screens ask of the database when an administrator opens them on `today`, by the handlers that answer them. */
export function dashboardQueries(headOffice: HeadOffice, today: string): DashboardQuery[] {
  const figures = figuresHandlers(headOffice);
  const organisation = organisationHandlers(headOffice);
  const decisions = decisionsHandlers(headOffice);
  const ask = (handler: unknown, asked: { params?: object; query?: object } = {}) => {
    const request = {} as FastifyRequest;
    setCurrentUser(request, { id: 1, name: 'bench', role: 'administrator', areas: [], csrf: '', tokenHash: '' });
    const call = { params: undefined, query: undefined, body: undefined, ...asked, request, reply: {} as FastifyReply };
    return Promise.resolve((handler as (call: unknown) => unknown)(call));
  };
  const month = { from: firstOfMonth(today), to: today };
  const before = { otherFrom: addMonths(firstOfMonth(today), -1), otherTo: addDays(firstOfMonth(today), -1) };
  const year = { from: addDays(today, -364), to: today };
  return [
    { what: 'overview of a day', ask: () => ask(figures['figures.overview'], { query: { date: today } }) },
    { what: 'overview of an area', ask: () => ask(figures['figures.overview'], { query: { date: today, area: 1 } }) },
    { what: 'funnel of a month', ask: () => ask(figures['figures.period'], { query: month }) },
    { what: 'funnel of a year', ask: () => ask(figures['figures.period'], { query: year }) },
    { what: 'funnel of an area', ask: () => ask(figures['figures.periodBranches'], { query: { ...month, area: 1 } }) },
    { what: 'channels of a month', ask: () => ask(figures['figures.channels'], { query: month }) },
    { what: 'ranking of a month', ask: () => ask(figures['figures.ranking'], { query: { month: monthOf(today) } }) },
    { what: 'trend of a year by month', ask: () => ask(figures['figures.trend'], { query: { ...year, by: 'month' } }) },
    { what: 'trend of a month by day', ask: () => ask(figures['figures.trend'], { query: { ...month, by: 'day' } }) },
    { what: 'two months compared', ask: () => ask(figures['figures.compare'], { query: { ...month, ...before } }) },
    { what: 'days of a branch', ask: () => ask(figures['figures.branchDays'], { params: { id: 1 }, query: month }) },
    { what: 'one day of a branch', ask: () => ask(figures['figures.branchDay'], { params: { id: 1, date: today } }) },
    { what: 'list of branches', ask: () => ask(organisation['branches.list']) },
    { what: 'targets of a month', ask: () => ask(decisions['targets.list'], { query: { month: monthOf(today) } }) },
    { what: 'packages sent', ask: () => ask(decisions['packages.list']) },
  ];
}
