import type { FastifyInstance } from 'fastify';
import { decisionsApi } from '../api/decisions.ts';
import { figuresApi } from '../api/figures.ts';
import { filesApi } from '../api/files.ts';
import { organisationApi } from '../api/organisation.ts';
import { sessionApi } from '../api/session.ts';
import { viewsApi } from '../api/views.ts';
import { registerFiles } from '../files/index.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { registerEndpoints } from '../server/register-endpoints.ts';
import { decisionsHandlers } from './decisions/index.ts';
import { outboxFileHandlers } from './decisions/outbox-file.ts';
import { figuresHandlers } from './figures/index.ts';
import { fileSources } from './file-sources.ts';
import { organisationHandlers } from './organisation/index.ts';
import { sessionGuard } from './sessions/guard.ts';
import { sessionHandlers } from './sessions/index.ts';
import { viewHandlers } from './views/index.ts';

/** Everything that the dashboard asks, each request behind its guard. */
export async function registerDashboard(app: FastifyInstance, headOffice: HeadOffice): Promise<void> {
  const guard = sessionGuard(headOffice);
  const figures = figuresHandlers(headOffice);
  registerEndpoints(app, sessionApi, sessionHandlers(headOffice), guard);
  registerEndpoints(app, figuresApi, figures, guard);
  registerEndpoints(app, decisionsApi, decisionsHandlers(headOffice), guard);
  registerEndpoints(app, organisationApi, organisationHandlers(headOffice), guard);
  registerEndpoints(app, filesApi, outboxFileHandlers(headOffice), guard);
  registerEndpoints(app, viewsApi, viewHandlers(headOffice), guard);
  registerFiles(app, headOffice, { guard, ...fileSources(headOffice, figures) });
}
