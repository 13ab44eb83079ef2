import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../server/problem.ts';

/** A browser says where a request comes from; another site's is refused. Programs that are no browsers say nothing. @throws ProblemError `csrf_refused`. */
export function requireSameOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const isForeign = (site !== undefined && site !== 'same-origin') || (origin !== undefined && hostOf(origin) !== request.host);
  if (isForeign) throw new ProblemError('csrf_refused');
}

/** What only a page of ours can know. @throws ProblemError `csrf_refused`. */
export function requireCsrfToken(request: FastifyRequest, csrf: string): void {
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrf);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new ProblemError('csrf_refused');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
