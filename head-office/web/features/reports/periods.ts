import { addDays, addMonths } from '../../../../shared/domain/civil-date.ts';

export interface Periods {
  from: string;
  to: string;
  otherFrom: string;
  otherTo: string;
}

function monthEnd(month: string): string {
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/**
 * A month held against another one, so many months earlier. The running month ends at `lastDay`, and so does the other one, on the same day of
 * its month (or on its last, where it is shorter): otherwise eighteen days would be held against thirty.
 */
export function monthAgainst(month: string, monthsEarlier: number, lastDay: string): Periods {
  const from = `${month}-01`;
  const otherFrom = addMonths(from, -monthsEarlier);
  const otherMonth = otherFrom.slice(0, 7);
  if (lastDay.slice(0, 7) !== month || lastDay === monthEnd(month))
    return { from, to: monthEnd(month), otherFrom, otherTo: monthEnd(otherMonth) };
  return { from, to: lastDay, otherFrom, otherTo: addMonths(lastDay, -monthsEarlier) };
}
