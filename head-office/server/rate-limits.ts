import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** Counted by each instance for itself: several instances let through as many times more, which protects all the same. */
export function limitPerAddress(app: FastifyInstance, perMinute: number) {
  return limitBy(app, perMinute, (request) => request.ip);
}

/** `keyOf` says whose request it is. Throws `too_many_requests` with the seconds until the minute is over. */
export function limitBy(app: FastifyInstance, perMinute: number, keyOf: (request: FastifyRequest) => string) {
  const count = app.createRateLimit({ max: perMinute, timeWindow: 60_000, keyGenerator: keyOf, cache: KEYS_REMEMBERED } as object);
  return async (request: FastifyRequest): Promise<void> => {
    const state = await count(request);
    if (!state.isAllowed && state.isExceeded) throw new ProblemError('too_many_requests', { retryAfterSeconds: state.ttlInSeconds });
  };
}

const KEYS_REMEMBERED = 50_000;
