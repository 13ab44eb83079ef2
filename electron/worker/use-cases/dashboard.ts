import type { dashboardContract } from '../../../shared/contract/dashboard.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { dashboardHtml } from '../reports/dashboard/dashboard-html.ts';
import { buildDashboard } from './dashboard/build-dashboard.ts';

/** How the branch stands, on one page. */
export const dashboardHandlers: AreaHandlers<typeof dashboardContract> = {
  'dashboard.get': ({ period, date }, { context }) => buildDashboard(context, period, date),
  'dashboard.reportHtml': ({ period, date, language }, { context }) =>
    dashboardHtml(context, buildDashboard(context, period, date), language),
};
