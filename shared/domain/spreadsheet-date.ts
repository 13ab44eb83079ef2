import { type CivilDate, civilDate, dateFromDayNumber, dayNumber } from './civil-date.ts';
import { monthFromName } from './month-names.ts';

export type SpreadsheetDate = { ok: true; date: CivilDate } | { ok: false; reason: 'date_missing' | 'date_unreadable' | 'date_impossible' };

const TIME = String.raw`(?:[ T]+(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d(?:\.\d+)?)?(?: ?(?:AM|PM))?(?: ?(?:WIB|WITA|WIT))?)?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const MONTH_NAMED = new RegExp(String.raw`^(\d{1,2})[ /.-]+([A-Z]{3,9})\.?[ /.,-]+(\d{4})${TIME}$`, 'i');
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

const EARLIEST_YEAR = 1900;
const LAST_SERIAL = 2_958_465; // 9999-12-31 in the 1900 system
const FALSE_LEAP_DAY = 60; // Excel counts a 29 February 1900 that never was

/**
 * The civil date in a cell (DOMAIN 2). Never swaps day and month and never guesses: a year of two digits, a zone that
 * could move the day and every other form are 'date_unreadable'; a day that cannot be is 'date_impossible'.
 * Dates after the import day are for the import to refuse.
 */
export function readSpreadsheetDate(value: string | number, options: { date1904?: boolean } = {}): SpreadsheetDate {
  if (typeof value === 'number') return readSerial(value, options.date1904 === true);
  const text = value
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^'/, '')
    .trim();
  if (text === '' || /^-+$/.test(text)) return { ok: false, reason: 'date_missing' };
  if (SERIAL.test(text)) return readSerial(Number(text.replace(',', '.')), options.date1904 === true);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return real(dayFirst[4], Number(dayFirst[3]), dayFirst[1]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return real(yearFirst[1], Number(yearFirst[3]), yearFirst[4]);
  const named = MONTH_NAMED.exec(text);
  const month = monthFromName(named?.[2] ?? '');
  if (named && month !== null) return real(named[3], month, named[1]);
  return { ok: false, reason: 'date_unreadable' };
}

function real(year: string | undefined, month: number, day: string | undefined): SpreadsheetDate {
  const date = Number(year) < EARLIEST_YEAR ? null : civilDate(Number(year), month, Number(day));
  return date === null ? { ok: false, reason: 'date_impossible' } : { ok: true, date };
}

function readSerial(value: number, date1904: boolean): SpreadsheetDate {
  if (!Number.isFinite(value) || value < 0) return { ok: false, reason: 'date_unreadable' };
  const serial = Math.floor(value);
  if (date1904) return fromDayNumber(dayNumber('1904-01-01') + serial);
  if (serial === 0 || serial === FALSE_LEAP_DAY) return { ok: false, reason: 'date_impossible' };
  if (serial > LAST_SERIAL) return { ok: false, reason: 'date_unreadable' };
  return fromDayNumber(dayNumber(serial < FALSE_LEAP_DAY ? '1899-12-31' : '1899-12-30') + serial);
}

function fromDayNumber(number: number): SpreadsheetDate {
  return number > dayNumber('9999-12-31') ? { ok: false, reason: 'date_unreadable' } : { ok: true, date: dateFromDayNumber(number) };
}
