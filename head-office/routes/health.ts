import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import type { HeadOffice } from '../server/head-office.ts';

const readiness = z.object({ ready: z.boolean(), why: z.enum(['stopping', 'database']).nullable() });

/** /healthz: this process runs. /readyz: it can serve, so that a balancer may send it requests. */
export function registerHealth(app: FastifyInstance, { database }: HeadOffice): void {
  app.get('/healthz', {
    schema: { summary: 'Whether this instance runs', tags: ['operation'], response: { 200: z.object({ ok: z.literal(true) }) } },
    handler: async () => ({ ok: true }),
  });
  app.get('/readyz', {
    schema: { summary: 'Whether this instance can serve', tags: ['operation'], response: { 200: readiness, 503: readiness } },
    handler: async (_request, reply) => {
      if (app.lifecycle.state !== 'open') return reply.status(503).send({ ready: false, why: 'stopping' });
      const isReachable = await within(READY_MS, sql`select 1`.execute(database.db));
      return isReachable ? { ready: true, why: null } : reply.status(503).send({ ready: false, why: 'database' });
    },
  });
}

const READY_MS = 3000;

/** Whether it succeeded in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, ms, false);
  work.then(
    () => resolve(true),
    () => resolve(false),
  );
  const isDone = await promise;
  clearTimeout(timer);
  return isDone;
}
