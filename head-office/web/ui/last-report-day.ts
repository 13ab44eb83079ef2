import { addDays, weekday } from '../../../shared/domain/civil-date.ts';

/** The newest day that branches should have closed: yesterday, or Saturday when yesterday was a Sunday. */
export function lastReportDay(today: string): string {
  const yesterday = addDays(today, -1);
  return weekday(yesterday) === 0 ? addDays(yesterday, -1) : yesterday;
}
