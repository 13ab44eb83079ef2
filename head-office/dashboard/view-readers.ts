import type { FastifyRequest } from 'fastify';
import type { figuresApi } from '../api/figures.ts';
import type { ReadViews } from '../files/views.ts';
import type { Handlers } from '../server/register-endpoints.ts';

type FigureHandlers = Handlers<typeof figuresApi>;

/** Files show what the page shows: each asks the view's own handler, rights included. What stands in the view's address comes in the file's query. */
export function viewReaders(figures: FigureHandlers): ReadViews {
  return {
    overview: readerOf(figures['figures.overview']),
    period: readerOf(figures['figures.period']),
    ranking: readerOf(figures['figures.ranking']),
    trend: readerOf(figures['figures.trend']),
    compare: readerOf(figures['figures.compare']),
    'branch-days': readerOf(figures['figures.branchDays']),
    'branch-day': readerOf(figures['figures.branchDay']),
  };
}

function readerOf<Answer>(handler: (call: never) => Answer | Promise<Answer>) {
  return async (request: FastifyRequest, asked: unknown): Promise<Answer> => handler({ request, params: asked, query: asked } as never);
}
