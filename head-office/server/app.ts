import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { MOST_BODY_BYTES } from '../../shared/sync-protocol/index.ts';
import { registerDashboard } from '../dashboard/index.ts';
import { registerEnrol } from '../routes/enrol.ts';
import { registerExchange } from '../routes/exchange.ts';
import { registerHealth } from '../routes/health.ts';
import { registerMetrics } from '../routes/metrics.ts';
import { collectOpenapi, registerOpenapi } from '../routes/openapi.ts';
import { registerProblems } from '../routes/problems.ts';
import { answerErrors, answerNotFound } from './answer-errors.ts';
import { compressAnswers } from './compress-answers.ts';
import { connectionOptions } from './connection-options.ts';
import { exchangeDoor } from './exchange-door.ts';
import { exchangeParts } from './exchange-parts.ts';
import type { HeadOffice } from './head-office.ts';
import { followLifecycle } from './lifecycle.ts';
import { type LogTarget, logOptions, logRequests } from './log-requests.ts';
import { measureRequests } from './metrics.ts';
import { readBodies } from './read-bodies.ts';
import { securityHeaders } from './security-headers.ts';
import { serveDashboard } from './serve-dashboard.ts';

interface Watchers {
  log?: LogTarget;
  onRoute?: (route: RouteOptions) => void;
}

/** The whole of head office's web server, not yet listening. Read from top to bottom: it is the order in which a request meets them. */
export async function buildApp(headOffice: HeadOffice, watchers: Watchers = {}): Promise<FastifyInstance> {
  const { config } = headOffice;
  const door = exchangeDoor(config.mostExchangesAtOnce);
  const app: FastifyInstance = fastify({
    ...connectionOptions(config),
    ...logOptions(config, watchers.log),
    bodyLimit: MOST_BODY_BYTES,
    serverFactory: door.serverFactory,
  });
  const { metrics, ...parts } = exchangeParts(headOffice, app.log);
  if (watchers.onRoute) app.addHook('onRoute', watchers.onRoute);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  logRequests(app);
  measureRequests(app, metrics.registry);
  followLifecycle(app);
  door.watch({ mayRefuse: () => app.lifecycle.state === 'open', onRefusal: () => metrics.refusal('overloaded') });
  await securityHeaders(app);
  readBodies(app);
  compressAnswers(app);
  answerErrors(app, metrics.refusal);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await collectOpenapi(app);

  registerExchange(app, { headOffice, metrics, ...parts });
  registerEnrol(app, headOffice);
  registerHealth(app, headOffice);
  registerMetrics(app, metrics.registry);
  registerOpenapi(app);
  registerProblems(app);
  await app.register(async (scope) => registerDashboard(scope, headOffice));
  if (config.web) await serveDashboard(app, config.web);
  else app.setNotFoundHandler(answerNotFound);
  await app.ready();
  return app;
}
