import { addDays } from '../../../shared/domain/civil-date.ts';
import type { Cell } from './cells.ts';

/** Day 0 of each system; the 1900 one counts a 29 February 1900 that never was, so days from 1 March 1900 on are one less. */
const DAY_ZERO_1900 = '1899-12-30';
const DAY_ZERO_1904 = '1904-01-01';
const LAST_SERIAL = 2_958_465;

/** Number formats that Excel knows by number alone: dates and date-times, in all languages. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether cells of this number format show a calendar day. Pure times of day are not dates. */
export function isDateFormat(formatId: number, formatCode: string | undefined): boolean {
  if (formatCode === undefined) return BUILT_IN_DATES.has(formatId);
  const firstSection = formatCode.split(';', 1)[0] ?? '';
  const letters = firstSection
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .toLowerCase();
  // 'm' alone may be minutes; a format with days or years is a date, one with only months too ('mmm').
  return /[dy]/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters) && !/[0#?]/.test(letters));
}

/** The calendar day of a serial number, and its time of day unless that is midnight. Impossible serials stay numbers. */
export function dateCell(serial: number, uses1904: boolean): Cell {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return serial;
  // Rounded to whole seconds: 45000.9999999 is the next day's midnight as a float left it.
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  if (!uses1904 && day < 1) return serial;
  const shift = !uses1904 && day < 60 ? 1 : 0;
  const date = addDays(uses1904 ? DAY_ZERO_1904 : DAY_ZERO_1900, day + shift);
  const time = timeOfDay(seconds - day * 86_400);
  return time === '00:00:00' ? { date } : { date, time };
}

/** 'hh:mm:ss' */
function timeOfDay(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
