import { readHolidays } from '../../../../db/queries/holidays.ts';
import { readSetting, writeSetting } from '../../../../db/queries/settings.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { isToPrintNow } from '../../../../shared/domain/print-schedule.ts';
import { dashboardHtml } from '../../reports/dashboard/dashboard-html.ts';
import type { StoreContext } from '../../store-context.ts';
import { buildDashboard } from './build-dashboard.ts';

/** Kept beside the settings, but nobody's to set: how the last page that printed itself ended. */
const LAST_PRINT = 'dashboardLastPrint';

interface LastPrint {
  on: CivilDate;
  failed: boolean;
}

function lastPrint({ db }: StoreContext): LastPrint | null {
  return (readSetting(db.read, LAST_PRINT) as LastPrint | undefined) ?? null;
}

/** The page to be printed now, or null while there is none (`isToPrintNow`). */
export function pageToPrint(context: StoreContext): { html: string; title: string; date: CivilDate } | null {
  const { settings, today, now } = context;
  const isDue = isToPrintNow({
    schedule: { at: settings.dashboardPrintAt, weekdays: settings.dashboardPrintDays },
    now,
    isHoliday: readHolidays(context.db.read, today, today).size > 0,
    lastPrintedOn: lastPrint(context)?.on ?? null,
  });
  if (!isDue) return null;
  const { html, title } = dashboardHtml(context, buildDashboard(context, 'month'), settings.language);
  return { html, title, date: today };
}

/** That day's page is done with: a printer that failed is told of, not tried every minute. */
export function notePrinted(context: StoreContext, print: LastPrint): void {
  context.db.transaction(() => writeSetting(context.db.write, LAST_PRINT, print, context.store.clock.instant()));
}

/** Stands until the end of the day on which the page did not come out. */
export function printFindings(context: StoreContext): { code: 'dashboard_not_printed'; data: Record<string, never> }[] {
  const last = context.store.database ? lastPrint(context) : null;
  return last?.failed && last.on === context.today ? [{ code: 'dashboard_not_printed', data: {} }] : [];
}
