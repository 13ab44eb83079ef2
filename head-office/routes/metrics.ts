import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { z } from 'zod';

/** For Prometheus. It names nobody, but a proxy should answer it inside the own network only (docs/head-office.md). */
export function registerMetrics(app: FastifyInstance, registry: Registry): void {
  app.get('/metrics', {
    schema: {
      summary: 'Numbers for Prometheus',
      tags: ['operation'],
      response: { 200: { description: 'Prometheus text format', content: { 'text/plain': { schema: z.string() } } } },
    },
    serializerCompiler: () => String,
    handler: async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  });
}
