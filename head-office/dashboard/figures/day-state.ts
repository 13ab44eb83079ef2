import { addDays, type CivilDate, weekday } from '../../../shared/domain/civil-date.ts';

type DayState = 'reported' | 'missing' | 'off' | 'not_enrolled';

/** What says whether a branch owed a report on a day. */
export interface BranchCalendar {
  /** Digits of the days on which it is open, 0 is Sunday. */
  workdays: string;
  holidays: ReadonlySet<CivilDate>;
  /** Its first key or its first report, whichever is earlier; null: neither. */
  firstDay: CivilDate | null;
}

const LETTERS: Record<DayState, string> = { reported: 'r', missing: 'm', off: 'o', not_enrolled: '.' };

/** A report on a closed day is a report, too. */
export function dayState(date: CivilDate, isReported: boolean, calendar: BranchCalendar): DayState {
  if (isReported) return 'reported';
  if (calendar.firstDay === null || date < calendar.firstDay) return 'not_enrolled';
  return isOpen(date, calendar) ? 'missing' : 'off';
}

/** One letter for each of so many days, oldest first; `until` is the last. */
export function strip(until: CivilDate, length: number, reported: ReadonlySet<CivilDate>, calendar: BranchCalendar): string {
  return Array.from({ length }, (_, at) => {
    const date = addDays(until, at - length + 1);
    return LETTERS[dayState(date, reported.has(date), calendar)];
  }).join('');
}

/** Workdays since the last report, or since the first day of a branch that has never reported, up to and including `until`. */
export function silentDays(until: CivilDate, lastReport: CivilDate | null, calendar: BranchCalendar): number {
  const from = lastReport === null ? calendar.firstDay : addDays(lastReport, 1);
  if (from === null) return 0;
  let days = 0;
  for (let date = from; date <= until; date = addDays(date, 1)) if (isOpen(date, calendar)) days += 1;
  return days;
}

function isOpen(date: CivilDate, { workdays, holidays }: BranchCalendar): boolean {
  return workdays.includes(String(weekday(date))) && !holidays.has(date);
}
