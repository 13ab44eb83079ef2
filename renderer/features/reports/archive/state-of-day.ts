import type { CallOutput } from '../../../api/index.ts';

/** A day without work is nothing to close, unless it is today. */
export function stateOfDay(day: CallOutput<'days.list'>[number], today: string): 'open' | 'closed' | 'holiday' | 'nothing' {
  if (day.revisions.length > 0) return 'closed';
  if (day.contacts > 0 || day.submissions.length > 0) return 'open';
  if (day.holiday !== null) return 'holiday';
  return day.date === today ? 'open' : 'nothing';
}
