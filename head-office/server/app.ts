import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { MOST_BODY_BYTES } from '../../shared/sync-protocol/index.ts';
import { registerDashboard } from '../dashboard/index.ts';
import { answerErrors } from './answer-errors.ts';
import type { HeadOffice } from './head-office.ts';
import { securityHeaders } from './security-headers.ts';

/** The whole of head office's web server, not yet listening. Read from top to bottom: it is the order in which a request meets them. */
export async function buildApp(headOffice: HeadOffice): Promise<FastifyInstance> {
  const { config } = headOffice;
  const app = fastify({
    logger: { level: config.logLevel },
    trustProxy: config.behindProxy,
    bodyLimit: MOST_BODY_BYTES,
    return503OnClosing: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  await securityHeaders(app);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(async (scope) => registerDashboard(scope, headOffice));
  await app.ready();
  return app;
}
