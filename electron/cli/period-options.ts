import { AppError } from '../../shared/contract/errors.ts';
import { addDays, daysBetween, parseCivilDate } from '../../shared/domain/civil-date.ts';
import { firstDayOf, lastDayOf, type Month, monthsLater, parseMonth } from '../../shared/domain/months.ts';

/** Civil dates, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Throws `invalid_input` for anything but 'yyyy-mm'. */
export function monthOption(text: string | undefined, option: string): Month {
  const month = parseMonth(text ?? '');
  if (!month) throw refused(`${option}: ${text}`);
  return month;
}

/** Two months in order. */
export function monthsOption({ from, to }: { from?: string | undefined; to?: string | undefined }): { from: Month; to: Month } {
  const months = { from: monthOption(from, '--from'), to: monthOption(to, '--to') };
  if (months.from > months.to) throw refused(`--from ${months.from} --to ${months.to}`);
  return months;
}

/** Months or days: '2026-03' is its first day as a beginning and its last one as an end. */
export function daysOption({ from, to }: { from?: string | undefined; to?: string | undefined }): Days {
  const days = { from: dayOf(from, '--from', firstDayOf), to: dayOf(to, '--to', lastDayOf) };
  if (days.from > days.to) throw refused(`--from ${days.from} --to ${days.to}`);
  return days;
}

/**
 * The other period: 'year' (the same days a year before), '2026-02', '2026-02-01:2026-02-14', or else the time of the same length just before,
 * in whole months where the period is of whole months.
 */
export function compareOption(text: string | true | undefined, { from, to }: Days): Days {
  if (typeof text === 'string' && text !== 'previous') {
    if (text === 'year') return { from: yearBefore(from), to: isMonthEnd(to) ? lastDayOf(yearBefore(to).slice(0, 7)) : yearBefore(to) };
    const [begin, end = begin] = text.split(':');
    return daysOption({ from: begin, to: end });
  }
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (from === firstDayOf(first) && to === lastDayOf(last)) {
    const length = monthsApart(first, last) + 1;
    return { from: firstDayOf(monthsLater(first, -length)), to: lastDayOf(monthsLater(first, -1)) };
  }
  return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
}

function dayOf(text: string | undefined, option: string, ofMonth: (month: Month) => string): string {
  const month = parseMonth(text ?? '');
  const day = month ? ofMonth(month) : parseCivilDate(text ?? '');
  if (!day) throw refused(`${option}: ${text}`);
  return day;
}

function monthsApart(from: Month, to: Month): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));
}

function isMonthEnd(day: string): boolean {
  return day === lastDayOf(day.slice(0, 7));
}

/** 29 February becomes the 28th. */
function yearBefore(day: string): string {
  const text = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return parseCivilDate(text) ?? addDays(`${text.slice(0, 7)}-28`, 0);
}

function refused(issue: string): AppError {
  return new AppError('invalid_input', { issues: [issue] });
}
