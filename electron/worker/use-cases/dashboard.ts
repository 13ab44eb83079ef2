import type { dashboardContract } from '../../../shared/contract/dashboard.ts';
import type { dashboardRowsContract } from '../../../shared/contract/dashboard-rows.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { dashboardHtml } from '../reports/dashboard/dashboard-html.ts';
import { buildDashboard } from './dashboard/build-dashboard.ts';
import { exportRows } from './dashboard/rows/export-rows.ts';
import { rowsBehind } from './dashboard/rows/rows-behind.ts';

/** How the branch stands, on one page, and what each figure counts. */
export const dashboardHandlers: AreaHandlers<typeof dashboardContract & typeof dashboardRowsContract> = {
  'dashboard.get': ({ period, date }, { context }) => buildDashboard(context, period, date),
  'dashboard.reportHtml': ({ period, date, language }, { context }) =>
    dashboardHtml(context, buildDashboard(context, period, date), language),
  'dashboard.rows': (input, { context }) => rowsBehind(context, input),
  'dashboard.exportRows': (input, { context }) => exportRows(context, input),
};
