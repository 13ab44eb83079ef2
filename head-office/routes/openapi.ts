import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { PROTOCOL_VERSION } from '../../shared/sync-protocol/index.ts';

/** Collects every route registered after it into the document that registerOpenapi serves. */
export async function collectOpenapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kawal head office',
        description:
          'Branches: /api/sync. Dashboard: the rest of /api. Refusals are problem details (RFC 9457), explained at /problems/<code>.',
        version: `${PROTOCOL_VERSION}`,
      },
      components: {
        securitySchemes: {
          branchKey: { type: 'http', scheme: 'bearer', description: 'Given once by /api/sync/enrol' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'session',
            description: 'Set by POST /api/session; changes need x-csrf-token too',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
}

export function registerOpenapi(app: FastifyInstance): void {
  app.get('/openapi.json', {
    schema: { summary: 'This document', tags: ['operation'], response: { 200: z.looseObject({}) } },
    serializerCompiler: () => JSON.stringify,
    handler: async () => app.swagger(),
  });
}
