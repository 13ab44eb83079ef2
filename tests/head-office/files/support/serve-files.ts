import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { registerFiles } from '../../../../head-office/files/index.ts';
import type { ReadViews } from '../../../../head-office/files/views.ts';
import { collectOpenapi } from '../../../../head-office/routes/openapi.ts';
import { answerErrors, answerNotFound } from '../../../../head-office/server/answer-errors.ts';
import type { HeadOffice } from '../../../../head-office/server/head-office.ts';
import { ProblemError } from '../../../../head-office/server/problem.ts';
import { sampleViews } from './answers.ts';

/** The files' addresses alone, answering from made-up figures; a request without a cookie has not signed in. */
export async function serveFiles(names?: readonly string[]): Promise<{ app: FastifyInstance; asked: unknown[] }> {
  const app = fastify();
  const asked: unknown[] = [];
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, () => undefined);
  app.setNotFoundHandler(answerNotFound);
  await collectOpenapi(app);
  const views = Object.entries(sampleViews(names)).map(([view, { answer }]) => {
    const read = async (_request: unknown, query: unknown) => {
      asked.push({ view, query });
      return answer;
    };
    return [view, read];
  });
  const headOffice = { now: () => new Date('2026-11-18T18:45:00Z') } as HeadOffice;
  registerFiles(app, headOffice, {
    guard: async ({ headers }) => {
      if (!headers.cookie) throw new ProblemError('not_signed_in');
    },
    read: Object.fromEntries(views) as ReadViews,
    settings: async () => ({ name: 'Kantor Pusat Contoh', timezone: 'Asia/Makassar' }),
    placeName: async (_request, { area, branch }) => (branch ? `Cabang ${branch} "A/B"` : area ? `Area ${area}` : null),
  });
  await app.ready();
  return { app, asked };
}
