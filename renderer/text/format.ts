import { formatDate } from '../../shared/domain/indonesian-date.ts';
import { formatPhone } from '../../shared/domain/phone.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { formatClock, formatNumber, formatRupiah } from '../../shared/text/format-number.ts';
import type { Language } from '../../shared/text/index.ts';

type Maybe = string | null | undefined;

/** Dates, times and numbers as a language writes them; what is not known becomes `–`. */
export function formatsFor(language: Language, today: string) {
  const known = (write: (value: string) => string) => (value: Maybe) => (value ? write(value) : '–');
  const day = (date: string) => date.slice(0, 10);
  const short = (date: string) => {
    const written = formatDate(day(date), language, 'short');
    return date.slice(0, 4) === today.slice(0, 4) ? written.slice(0, -5) : written;
  };
  const weekday = (date: string) => formatDate(day(date), language, 'weekday').split(',')[0] ?? '';
  return {
    /** `19 Nov`, with the year when it is another year than today's. */
    shortDate: known(short),
    /** `19 Nov`, never with the year. */
    dayMonth: known((date) => formatDate(day(date), language, 'short').slice(0, -5)),
    /** `19 November 2026`. */
    longDate: known((date) => formatDate(day(date), language, 'long')),
    /** `Kamis, 19 November 2026`. */
    fullDate: known((date) => formatDate(day(date), language, 'weekday')),
    /** `November 2026` of '2026-11'. */
    month: known((month) => formatDate(`${month}-01`, language, 'long').replace(/^\d+ /, '')),
    weekday: known(weekday),
    /** `Kam`. */
    shortWeekday: known((date) => weekday(date).slice(0, 3)),
    /** `08.00` of 'hh:mm' or of a local date-time. */
    time: known((time) => formatClock(time.includes('T') ? time.slice(11, 16) : time, language)),
    /** `19 Nov 08.00` of a local date-time. */
    dateTime: known((at) => `${short(at)} ${formatClock(at.slice(11, 16), language)}`),
    /** `08.00` of a local date-time of today, else `18 Nov 08.00`. */
    moment: known((at) => (day(at) === today ? '' : `${short(at)} `) + formatClock(at.slice(11, 16), language)),
    phone: known(formatPhone),
    plate: known(formatPlate),
    number: (value: number | null, decimals = 0) => formatNumber(value, language, decimals),
    rupiah: (value: number | null) => formatRupiah(value, language),
  };
}
export type Format = ReturnType<typeof formatsFor>;
