import { addDays, addMonths, daysBetween, monthOf, parseCivilDate } from '../../../shared/domain/civil-date.ts';
import type { Months } from '../../db/queries/figures-months.ts';
import type { Days } from '../../db/queries/figures-sums.ts';
import { ProblemError } from '../../server/problem.ts';

/** Before and after these there is no head office, and no room for the months that a view adds. */
const FIRST = '1900-01-01';
const LAST = '2999-12-31';

/** @throws ProblemError `invalid_request`: no such day, or one far from any report. */
export function askedDate(date: string, name = 'date'): string {
  if (parseCivilDate(date) === null || date < FIRST || date > LAST) refuse(name, 'There is no such day');
  return date;
}

/** Both days are included. `most`: so many days at most. @throws ProblemError `invalid_request`. */
export function askedPeriod({ from, to }: Days, most = Number.POSITIVE_INFINITY): Days {
  askedDate(from, 'from');
  askedDate(to, 'to');
  if (to < from) refuse('to', 'The period ends before it begins');
  if (daysBetween(from, to) >= most) refuse('to', `A period of ${most} days at most`);
  return { from, to };
}

/** The months that a period touches. */
export function monthsTouched({ from, to }: Days): Months {
  return { first: monthOf(from), last: monthOf(to) };
}

export function isWholeMonths({ from, to }: Days): boolean {
  return from.endsWith('-01') && addDays(to, 1).endsWith('-01');
}

export function daysOfMonth(month: string): Days {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

function refuse(name: string, message: string): never {
  throw new ProblemError('invalid_request', { errors: [{ pointer: `/${name}`, message }] });
}
