import { decisionsApi } from './decisions.ts';
import { figuresApi } from './figures.ts';
import { filesApi } from './files.ts';
import { organisationApi } from './organisation.ts';
import { sessionApi } from './session.ts';
import { viewsApi } from './views.ts';

/** Every request that the dashboard makes. Start reading here. */
export const dashboardApi = { ...sessionApi, ...figuresApi, ...decisionsApi, ...organisationApi, ...filesApi, ...viewsApi };
export type DashboardApi = typeof dashboardApi;
export type EndpointName = keyof DashboardApi;
