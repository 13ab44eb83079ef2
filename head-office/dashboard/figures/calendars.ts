import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { BranchOnDay } from '../../db/queries/figures-branches.ts';
import { readHolidays } from '../../db/queries/figures-holidays.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import { readSettings } from '../../db/queries/settings.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { todayIn } from '../today.ts';
import type { BranchCalendar } from './day-state.ts';

/** When each branch of a scope owes a report. */
export async function readCalendars(
  { database: { db } }: HeadOffice,
  scope: BranchScope,
): Promise<(branch: BranchOnDay) => BranchCalendar> {
  const [holidaysOf, { timezone }] = await Promise.all([readHolidays(db, scope), readSettings(db)]);
  return ({ id, workdays, enrolledAt, firstReport }) => {
    const enrolled = enrolledAt === null ? null : todayIn(timezone, new Date(enrolledAt));
    return { workdays, holidays: holidaysOf(id), firstDay: earlier(enrolled, firstReport) };
  };
}

function earlier(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
