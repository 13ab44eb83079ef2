import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

/** `draining`: still answers, but says at /readyz that the balancer should look elsewhere. `closed`: takes nothing new. */
export interface Lifecycle {
  state: 'open' | 'draining' | 'closed';
}

declare module 'fastify' {
  interface FastifyInstance {
    lifecycle: Lifecycle;
  }
}

/** Once the server closes, what is in flight is answered; what comes on a connection still open is asked to try again. */
export function followLifecycle(app: FastifyInstance): void {
  app.decorate('lifecycle', { state: 'open' });
  app.addHook('preClose', async () => {
    app.lifecycle.state = 'closed';
  });
  app.addHook('onSend', async (_request, reply) => {
    if (app.lifecycle.state !== 'open') reply.header('connection', 'close'); // a connection kept alive would keep the server from ending
  });
  app.addHook('onRequest', async () => {
    if (app.lifecycle.state === 'closed') throw new ProblemError('shutting_down', { retryAfterSeconds: 1 });
  });
}
