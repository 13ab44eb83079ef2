import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { PROBLEMS } from '../../shared/sync-protocol/index.ts';
import { ProblemError } from '../server/problem.ts';
import { PROBLEM_ANSWER } from '../server/register-endpoints.ts';

const explanation = z.object({ code: z.string(), status: z.number().int(), title: z.string() });

/** The address in every problem's `type`: what the code means, for a program or for a browser. */
export function registerProblems(app: FastifyInstance): void {
  app.get('/problems/:code', {
    schema: {
      summary: 'What a problem code means',
      tags: ['operation'],
      params: z.object({ code: z.string().max(60) }),
      response: {
        200: {
          description: 'What the code means',
          content: { 'application/json': { schema: explanation }, 'text/html': { schema: z.string() } },
        },
        default: PROBLEM_ANSWER,
      },
    },
    serializerCompiler: () => (body) => (typeof body === 'string' ? body : JSON.stringify(body)),
    handler: async (request, reply) => {
      const { code } = request.params as { code: string };
      const known = Object.entries(PROBLEMS).find(([name]) => name === code)?.[1];
      if (!known) throw new ProblemError('not_found');
      if (!request.headers.accept?.includes('text/html')) return { code, ...known };
      const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${code}</title><h1>${known.title}</h1><p>${known.status} ${code}</p></html>`;
      return reply.type('text/html; charset=utf-8').send(page);
    },
  });
}
