import { summary } from '../../../shared/sync-protocol/index.ts';
import type { BranchDay } from '../../api/figures.ts';
import { branchesOnDay } from '../../db/queries/figures-branches.ts';
import { reportsIn, storedDay } from '../../db/queries/figures-days.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import { type Days, sumsByDate } from '../../db/queries/figures-sums.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import { bucketsOf } from './buckets.ts';
import { readCalendars } from './calendars.ts';
import { dayState } from './day-state.ts';

/** Every day of a period of the one branch of the scope, oldest first. */
export async function branchDays(headOffice: HeadOffice, scope: BranchScope, days: Days): Promise<BranchDay[]> {
  const { db } = headOffice.database;
  const [[branch], calendarOf, reports, sums] = await Promise.all([
    branchesOnDay(db, scope, days.to),
    readCalendars(headOffice, scope),
    reportsIn(db, scope, days),
    sumsByDate(db, scope, days),
  ]);
  if (!branch) throw new ProblemError('not_found');
  const calendar = calendarOf(branch);
  const reportOf = new Map(reports.map((report) => [report.date, report]));
  return bucketsOf(days, 'day').map((date) => {
    const report = reportOf.get(date);
    return {
      date,
      state: dayState(date, report !== undefined, calendar),
      revision: report?.revision ?? null,
      closedAt: report?.closedAt ?? null,
      receivedAt: report?.receivedAt ?? null,
      figures: sums.get(date) ?? null,
    };
  });
}

/** @throws ProblemError `not_found`: that day was not reported. */
export async function branchDay({ database: { db } }: HeadOffice, branchId: number, date: string) {
  const stored = await storedDay(db, branchId, date);
  if (!stored) throw new ProblemError('not_found');
  return { receivedAt: stored.receivedAt, summary: summary.parse(JSON.parse(stored.payload)) };
}
