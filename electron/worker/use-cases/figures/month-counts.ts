import { readInquiriesPerMonth, readInquiryVisitsPerMonth, readVisitsPerMonth } from '../../../../db/queries/funnel-figures.ts';
import { readPastMonths } from '../../../../db/queries/past-months.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { firstDayOf, lastDayOf, type Month, monthsBetween } from '../../../../shared/domain/months.ts';
import type { StoreContext } from '../../store-context.ts';

export interface MonthOfFunnel {
  month: Month;
  /** null: not known, in a month from before the branch began. */
  unitEntries: number | null;
  crmUnitEntries: number;
  /** Of the CRM unit entries those that began with an inquiry; all of them in a month from before the branch began, which tells them in one figure. */
  inquiryUnitEntries: number;
  inquiries: number;
  /** Of the CRM unit entries, whole rupiah. */
  revenue: number;
}

/**
 * Every month of the period, both ends included: from the branch's own work, or as it was imported for the time before. `lastDay`: nothing
 * after it counts.
 */
export function monthCounts({ db }: StoreContext, from: Month, to: Month, lastDay: CivilDate = lastDayOf(to)): MonthOfFunnel[] {
  const firstDay = firstDayOf(from);
  const past = new Map(readPastMonths(db.read, from, to).map((month) => [month.month, month]));
  const visits = new Map(readVisitsPerMonth(db.read, firstDay, lastDay).map((month) => [month.month, month]));
  const inquiries = readInquiriesPerMonth(db.read, firstDay, lastDay);
  const outOfInquiries = readInquiryVisitsPerMonth(db.read, firstDay, lastDay);
  return monthsBetween(from, to).map((month) => {
    const imported = past.get(month);
    if (imported) return { ...imported, inquiryUnitEntries: imported.crmUnitEntries };
    const { unitEntries = 0, crmUnitEntries = 0, revenue = 0 } = visits.get(month) ?? {};
    const inquiryUnitEntries = outOfInquiries.get(month) ?? 0;
    return { month, unitEntries, crmUnitEntries, inquiryUnitEntries, revenue, inquiries: inquiries.get(month) ?? 0 };
  });
}
