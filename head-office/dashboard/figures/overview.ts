import { addDays, type CivilDate } from '../../../shared/domain/civil-date.ts';
import type { Figures } from '../../api/common.ts';
import type { BranchToday } from '../../api/figures.ts';
import { type BranchInArea, type BranchOnDay, branchesIn, branchesOnDay } from '../../db/queries/figures-branches.ts';
import { reportedDates, reportsIn } from '../../db/queries/figures-days.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import { sumsByBranch } from '../../db/queries/figures-sums.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { addFigures } from './add-up.ts';
import { readCalendars } from './calendars.ts';
import { type BranchCalendar, dayState, silentDays, strip } from './day-state.ts';
import { byAreaAndName } from './order.ts';

const STRIP_DAYS = 14;

interface Known {
  calendar: BranchCalendar;
  reported: ReadonlySet<CivilDate>;
  report: { revision: number; closedAt: string } | undefined;
  figures: Figures | undefined;
}

/** A day across the active branches of a scope, by area, then by name. */
export async function overview(headOffice: HeadOffice, scope: BranchScope, date: CivilDate) {
  const { db } = headOffice.database;
  const day = { from: date, to: date };
  const [places, onDay, calendarOf, dates, reports, sums] = await Promise.all([
    branchesIn(db, scope),
    branchesOnDay(db, scope, date),
    readCalendars(headOffice, scope),
    reportedDates(db, scope, { from: addDays(date, 1 - STRIP_DAYS), to: date }),
    reportsIn(db, scope, day),
    sumsByBranch(db, scope, day),
  ]);
  const statesOf = new Map(onDay.map((branch) => [branch.id, branch]));
  const reportOf = new Map(reports.map((report) => [report.branchId, report]));
  const datesOf = datesByBranch(dates);
  const branches = places
    .filter(({ active }) => active === 1)
    .sort(byAreaAndName)
    .flatMap((place) => {
      const branch = statesOf.get(place.branchId);
      if (!branch) return []; // added between the two statements
      const reported = datesOf.get(branch.id) ?? new Set();
      const known = { calendar: calendarOf(branch), reported, report: reportOf.get(branch.id), figures: sums.get(branch.id) };
      return [branchToday(date, place, branch, known)];
    });
  return { date, branches, totals: addFigures(branches.flatMap(({ figures }) => figures ?? [])) };
}

function branchToday(
  date: CivilDate,
  place: BranchInArea,
  branch: BranchOnDay,
  { calendar, reported, report, figures }: Known,
): BranchToday {
  return {
    id: place.branchId,
    code: place.code,
    name: place.name,
    areaId: place.areaId,
    area: place.area,
    contactName: branch.contactName,
    contactPhone: branch.contactPhone,
    state: dayState(date, reported.has(date), calendar),
    revision: report?.revision ?? null,
    closedAt: report?.closedAt ?? null,
    lastReport: branch.lastReport,
    silentDays: silentDays(date, branch.lastReport, calendar),
    strip: strip(date, STRIP_DAYS, reported, calendar),
    lastSeenAt: branch.lastSeenAt,
    figures: figures ?? null,
  };
}

function datesByBranch(dates: readonly { branchId: number; date: CivilDate }[]): Map<number, Set<CivilDate>> {
  const found = new Map<number, Set<CivilDate>>();
  for (const { branchId, date } of dates) found.set(branchId, (found.get(branchId) ?? new Set()).add(date));
  return found;
}
