/** A day of the branch's own calendar, 'yyyy-mm-dd', without a time zone (DOMAIN, introduction). Compares as text. */
export type CivilDate = string;

/** A moment on the branch's own clock, 'yyyy-mm-ddThh:mm' or with ':ss'. */
export type LocalDateTime = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LAST_DAY_NUMBER = 2932896; // 9999-12-31
const FIRST_DAY_NUMBER = -719162; // 0001-01-01

// The days that branches plan with are few; each is written once. 1995 to 2099.
const FIRST_KEPT_DAY = 9131;
const KEPT_DAYS = 105 * 366;
const WRITTEN_DATES: (CivilDate | undefined)[] = new Array(KEPT_DAYS).fill(undefined);

/** The date, or null unless the text is exactly a real 'yyyy-mm-dd'. */
export function parseCivilDate(text: string): CivilDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return civilDate(yearOf(text), monthNumber(text), dayOfMonth(text));
}

/** The date-time, or null unless the text is exactly a real 'yyyy-mm-ddThh:mm' or 'yyyy-mm-ddThh:mm:ss'. */
export function parseLocalDateTime(text: string): LocalDateTime | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.exec(text);
  return parts?.[1] !== undefined && parseCivilDate(parts[1]) !== null ? text : null;
}

/** The date of a year, month (1 to 12) and day, or null where there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return writeDate(year, month, day);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateFromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day `months` later, or the month's last day where that month is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const total = yearOf(date) * 12 + monthNumber(date) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return writeDate(year, month, Math.min(dayOfMonth(date), monthLength(year, month)));
}

/** 'yyyy-mm' */
export function monthOf(date: CivilDate): string {
  return date.slice(0, 7);
}

export function firstOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 7)}-01`;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function isWeekend(date: CivilDate): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}

export function dateOf(moment: LocalDateTime): CivilDate {
  return moment.slice(0, 10);
}

/** 'hh:mm' */
export function timeOf(moment: LocalDateTime): string {
  return moment.slice(11, 16);
}

/** Seconds from `from` to `to` on the same clock; negative when `to` is earlier. */
export function secondsBetween(from: LocalDateTime, to: LocalDateTime): number {
  return (dayNumber(dateOf(to)) - dayNumber(dateOf(from))) * 86_400 + secondOfDay(to) - secondOfDay(from);
}

/** Days since 1970-01-01. Integer arithmetic on the digits, because a branch plans more than a million dates. */
export function dayNumber(date: CivilDate): number {
  const month = monthNumber(date);
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth(date) - 1;
  const result = era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
  if (Number.isNaN(result)) throw new RangeError(`not a civil date: ${date}`);
  return result;
}

/** The opposite of dayNumber. */
export function dateFromDayNumber(number: number): CivilDate {
  const known = WRITTEN_DATES[number - FIRST_KEPT_DAY];
  if (known !== undefined) return known;
  const date = writeDayNumber(number);
  if (number >= FIRST_KEPT_DAY && number < FIRST_KEPT_DAY + KEPT_DAYS) WRITTEN_DATES[number - FIRST_KEPT_DAY] = date;
  return date;
}

function writeDayNumber(number: number): CivilDate {
  const isDay = Number.isInteger(number) && number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER;
  if (!isDay) throw new RangeError(`not a day of the years 1 to 9999: ${number}`);
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return writeDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function yearOf(date: string): number {
  return digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
}

function monthNumber(date: string): number {
  return digit(date, 5) * 10 + digit(date, 6);
}

function dayOfMonth(date: string): number {
  return digit(date, 8) * 10 + digit(date, 9);
}

function digit(text: string, index: number): number {
  return text.charCodeAt(index) - 48;
}

function secondOfDay(moment: LocalDateTime): number {
  const seconds = moment.length > 16 ? digit(moment, 17) * 10 + digit(moment, 18) : 0;
  return (digit(moment, 11) * 10 + digit(moment, 12)) * 3600 + (digit(moment, 14) * 10 + digit(moment, 15)) * 60 + seconds;
}

function writeDate(year: number, month: number, day: number): CivilDate {
  const yearText = year > 999 ? `${year}` : `${year}`.padStart(4, '0');
  return `${yearText}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
