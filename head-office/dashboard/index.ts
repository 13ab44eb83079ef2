import type { FastifyInstance } from 'fastify';
import { decisionsApi } from '../api/decisions.ts';
import { sessionApi } from '../api/session.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { registerEndpoints } from '../server/register-endpoints.ts';
import { decisionHandlers } from './decisions/index.ts';
import { sessionGuard } from './sessions/guard.ts';
import { sessionHandlers } from './sessions/index.ts';

/** Everything that the dashboard asks, each request behind its guard. */
export async function registerDashboard(app: FastifyInstance, headOffice: HeadOffice): Promise<void> {
  const guard = sessionGuard(headOffice);
  registerEndpoints(app, sessionApi, sessionHandlers(headOffice), guard);
  registerEndpoints(app, decisionsApi, decisionHandlers(headOffice), guard);
}
