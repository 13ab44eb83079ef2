import { addDays, type CivilDate, weekday } from './civil-date.ts';

/** When the branch works: the calendar that it keeps for its bookings. */
export interface WorkingCalendar {
  /** Digits, 0 is Sunday. */
  openWeekdays: string;
  holidays: ReadonlySet<CivilDate>;
}

interface Slot {
  type: 'regular' | 'weekend' | 'home_service';
  weekdays: string;
  capacity: number;
}

/** Where the branch keeps no slots at all. */
const MONDAY_TO_SATURDAY = '123456';

/**
 * The weekdays on which the workshop takes regular bookings. Weekend bookings are an exception that is made for one customer (DOMAIN 4), so
 * a Sunday with nothing but them is no working day; where a branch keeps slots of other kinds only, those are its days.
 */
export function openWeekdays(slots: readonly Slot[]): string {
  const open = slots.filter(({ capacity }) => capacity > 0);
  const regular = open.filter(({ type }) => type === 'regular');
  const days = (regular.length > 0 ? regular : open).map((slot) => slot.weekdays).join('');
  return days === '' ? MONDAY_TO_SATURDAY : [...new Set(days)].sort().join('');
}

export function isWorkingDay(date: CivilDate, { openWeekdays: open, holidays }: WorkingCalendar): boolean {
  return open.includes(String(weekday(date))) && !holidays.has(date);
}

/** Both ends included; none when `to` lies before `from`. */
export function workingDays(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): CivilDate[] {
  const days: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) if (isWorkingDay(date, calendar)) days.push(date);
  return days;
}
