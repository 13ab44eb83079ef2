import type { DayReport, dayContract } from '../../../shared/contract/days.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { noteBulkView } from '../bulk-view.ts';
import { dailyReportFileName } from '../reports/file-name.ts';
import { reportHtml } from '../reports/report-html.ts';
import { saveReport } from '../reports/save-report.ts';
import type { StoreContext } from '../store-context.ts';
import { buildDailyReport } from './days/build-report.ts';
import { closeDay } from './days/close-day.ts';
import { listDays } from './days/list-days.ts';
import { submitCheck, submitDay } from './days/submit-day.ts';

/** Submit, close, report (DOMAIN 6). */
export const dayHandlers: AreaHandlers<typeof dayContract> = {
  'days.list': ({ until, days }, { context }) => listDays(context, until, days),
  'day.submitCheck': ({ date }, { context }) => submitCheck(context, date),
  'day.submit': ({ date }, { context }) => submitDay(context, date),
  'day.close': ({ date }, { context }) => closeDay(context, date),
  'day.report': ({ date, revision }, { context }) => seen(context, buildDailyReport(context, date, revision)),
  'day.reportHtml': ({ date, revision, language, detail = true }, { context }) => {
    const report = buildDailyReport(context, date, revision);
    if (detail) seen(context, report);
    return { ...reportHtml(context, report, language, detail), fileName: dailyReportFileName(context, report) };
  },
  'day.saveReport': (input, { context }) => saveReport(context, input),
};

/** The detail of a report names everybody who was contacted, with their numbers. */
function seen(context: StoreContext, report: DayReport): DayReport {
  noteBulkView(
    context,
    'report',
    report.detail.map(({ phone }) => phone),
  );
  return report;
}
