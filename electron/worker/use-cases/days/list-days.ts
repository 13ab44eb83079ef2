import { countContactsPerDay, readClosings, readSubmissions } from '../../../../db/queries/day-records.ts';
import { readHolidays } from '../../../../db/queries/holidays.ts';
import { addDays, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';

/** The archive, newest day first: what was logged, handed in and closed. */
export function listDays(context: StoreContext, until: CivilDate, days: number) {
  const from = addDays(until, 1 - days);
  const db = context.db.read;
  const holidays = readHolidays(db, from, until);
  const contacts = countContactsPerDay(db, from, until);
  const submissions = Map.groupBy(readSubmissions(db, from, until), (row) => row.date);
  const closings = Map.groupBy(readClosings(db, from, until), (row) => row.date);
  return Array.from({ length: days }, (_, back) => {
    const date = addDays(until, -back);
    return {
      date,
      holiday: holidays.get(date) ?? null,
      contacts: contacts.get(date) ?? 0,
      submissions: (submissions.get(date) ?? []).map(({ user, at, untouched }) => ({ user, at, untouched })),
      revisions: (closings.get(date) ?? []).map(({ revision, closedAt, closedBy }) => ({ revision, closedAt, closedBy })),
    };
  });
}
