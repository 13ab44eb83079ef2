import { randomUUID } from 'node:crypto';
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import type { Config } from './config.ts';

/** Where the log goes; standard output when left out. */
export interface LogTarget {
  write(line: string): void;
}

export function logOptions({ logLevel }: Config, stream: LogTarget | undefined) {
  return {
    logger: { level: logLevel, ...(stream ? { stream } : {}) },
    logController: new LogController({ disableRequestLogging: true }), // logRequests writes its own
    genReqId: () => randomUUID(),
  } satisfies FastifyServerOptions;
}

/**
 * One line for each request, made of what we choose: never headers, cookies, queries or bodies, so that no key, code or password can get into a log.
 * The request's id stands in the answer too.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, ip } = request;
    request.log.info(
      { method, route: routeOptions.url ?? null, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ip },
      'request',
    );
  });
}
