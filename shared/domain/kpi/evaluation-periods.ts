import { addDays, type CivilDate, daysBetween, weekday } from '../civil-date.ts';
import { firstDayOf, lastDayOf, monthOf, monthsLater } from '../months.ts';

export type EvaluationPeriod = 'week' | 'month';

/** Civil dates, both included. */
export interface Span {
  from: CivilDate;
  to: CivilDate;
}

interface EvaluationSpans {
  now: Span;
  before: Span;
  /** Not over yet: both spans end on the same day of their week or month. */
  isRunning: boolean;
}

/**
 * The week (Monday to Sunday) or month of a day beside the one before. One that is still running is held against the same part of the one
 * before, so that a Wednesday is not compared with a whole week. A later day than today counts as today.
 */
export function evaluationSpans(period: EvaluationPeriod, on: CivilDate, today: CivilDate): EvaluationSpans {
  const day = on > today ? today : on;
  const whole = period === 'week' ? weekOf(day) : monthSpan(monthOf(day));
  const last = period === 'week' ? weekOf(addDays(whole.from, -1)) : monthSpan(monthsLater(monthOf(day), -1));
  if (whole.to <= today) return { now: whole, before: last, isRunning: false };
  const sameDay = addDays(last.from, daysBetween(whole.from, today));
  return { now: { from: whole.from, to: today }, before: { from: last.from, to: sameDay < last.to ? sameDay : last.to }, isRunning: true };
}

function weekOf(day: CivilDate): Span {
  const from = addDays(day, -((weekday(day) + 6) % 7));
  return { from, to: addDays(from, 6) };
}

function monthSpan(month: string): Span {
  return { from: firstDayOf(month), to: lastDayOf(month) };
}
