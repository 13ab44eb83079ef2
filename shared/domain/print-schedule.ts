import { type CivilDate, dateOf, type LocalDateTime, timeOf, weekday } from './civil-date.ts';

export interface PrintSchedule {
  /** 'hh:mm', on the branch's clock; null: it is not printed by itself. */
  at: string | null;
  /** Digits, 0 is Sunday. */
  weekdays: string;
}

interface PrintInput {
  schedule: PrintSchedule;
  now: LocalDateTime;
  isHoliday: boolean;
  /** The day on which it was printed last, or tried; null: never. */
  lastPrintedOn: CivilDate | null;
}

/**
 * Whether the page is to be printed now: once a day, at its time or, where the PC slept or the program was closed then, as soon as it is
 * awake on that very day; never on a holiday or a weekday that is not asked for. A clock that was put back prints no second time.
 */
export function isToPrintNow({ schedule, now, isHoliday, lastPrintedOn }: PrintInput): boolean {
  const today = dateOf(now);
  if (schedule.at === null || isHoliday || !schedule.weekdays.includes(String(weekday(today)))) return false;
  return timeOf(now) >= schedule.at && (lastPrintedOn === null || lastPrintedOn < today);
}
