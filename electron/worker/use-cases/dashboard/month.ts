import { readSlotRules } from '../../../../db/queries/booking-slots.ts';
import { readClosings } from '../../../../db/queries/day-records.ts';
import { readCrmVisitsPerDay } from '../../../../db/queries/funnel-figures.ts';
import { readHolidays } from '../../../../db/queries/holidays.ts';
import { findTarget } from '../../../../db/queries/targets.ts';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { addDays, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { targetPace } from '../../../../shared/domain/kpi.ts';
import { firstDayOf, lastDayOf, monthOf } from '../../../../shared/domain/months.ts';
import { isWorkingDay, openWeekdays, type WorkingCalendar, workingDays } from '../../../../shared/domain/working-days.ts';
import type { StoreContext } from '../../store-context.ts';

type Month = NonNullable<Dashboard['month']>;

/** The month of the last closed day against its target, to that day. `firstClosed`: the branch's very first closed day. */
export function monthAgainstTarget(context: StoreContext, until: CivilDate, firstClosed: CivilDate): Month {
  const month = monthOf(until);
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const calendar = calendarOf(context, first, last);
  const target = targetOf(context, month);
  const visits = readCrmVisitsPerDay(context.db.read, first, until);
  const reached = [...visits.values()].reduce((sum, count) => sum + count, 0);
  const days = { done: workingDays(first, until, calendar).length, left: workingDays(addDays(until, 1), last, calendar).length };
  const pace = targetPace({ target: target?.crmTarget ?? null, reached, workingDays: days });
  return {
    month,
    until,
    target,
    reached,
    workingDays: days,
    pace,
    days: daysOfMonth({ first, last, until, calendar, visits, crmTarget: target?.crmTarget ?? null, perDay: pace.perDay }),
    closing: closingOf(context, first > firstClosed ? first : firstClosed, until, calendar),
  };
}

function calendarOf({ db }: StoreContext, from: CivilDate, to: CivilDate): WorkingCalendar {
  return { openWeekdays: openWeekdays(readSlotRules(db.read)), holidays: new Set(readHolidays(db.read, from, to).keys()) };
}

function targetOf({ db }: StoreContext, month: string): Month['target'] {
  const target = findTarget(db.read, month);
  if (!target) return null;
  const { unitEntries, crmShare, source } = target;
  return { month, unitEntries, crmShare, crmTarget: unitEntries * crmShare, fromHeadOffice: source === 'head_office' };
}

interface Curve {
  first: CivilDate;
  last: CivilDate;
  until: CivilDate;
  calendar: WorkingCalendar;
  visits: ReadonlyMap<CivilDate, number>;
  crmTarget: number | null;
  perDay: number | null;
}

/** What was reached day by day, beside an even month, and how it goes on at the pace so far. Only working days are expected to bring anything. */
function daysOfMonth({ first, last, until, calendar, visits, crmTarget, perDay }: Curve): Month['days'] {
  const all = workingDays(first, last, calendar).length;
  const days: Month['days'] = [];
  let [reached, worked, workedLater] = [0, 0, 0];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const working = isWorkingDay(date, calendar);
    reached += visits.get(date) ?? 0;
    if (working) worked += 1;
    if (working && date > until) workedLater += 1;
    days.push({
      date,
      working,
      reached: date <= until ? reached : null,
      expected: crmTarget === null || all === 0 ? null : (crmTarget * worked) / all,
      forecast: date < until || perDay === null ? null : reached + perDay * workedLater,
    });
  }
  return days;
}

/** Days before the branch closed its first one are history. */
function closingOf({ db }: StoreContext, from: CivilDate, until: CivilDate, calendar: WorkingCalendar): Month['closing'] {
  const closed = new Set(readClosings(db.read, from, until).map(({ date }) => date));
  const working = workingDays(from, until, calendar);
  const open = working.filter((date) => !closed.has(date)).reverse();
  return { working: working.length, closed: working.length - open.length, open };
}
