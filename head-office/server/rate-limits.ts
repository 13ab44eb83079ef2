import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

// Counted by each instance for itself: several instances let through as many times more, which protects all the same.

type KeyOf = (request: FastifyRequest) => string;

export function limitPerAddress(app: FastifyInstance, perMinute: number) {
  return limitBy(app, perMinute, addressOf);
}

/** `keyOf` says whose request it is. Throws `too_many_requests` with the seconds until the minute is over. */
export function limitBy(app: FastifyInstance, perMinute: number, keyOf: KeyOf) {
  const count = counter(app, perMinute, keyOf);
  return async (request: FastifyRequest): Promise<void> => refuseWhenExceeded(await count(request));
}

/** For guesses: an address that failed too often is refused before it is asked anything; those who succeed are never counted. */
export function limitFailures(app: FastifyInstance, perMinute: number) {
  const count = counter(app, perMinute, addressOf);
  return {
    refuseAfterMany: async (request: FastifyRequest): Promise<void> => refuseWhenExceeded(await count(request, { increment: false })),
    count: async (request: FastifyRequest): Promise<void> => {
      await count(request);
    },
  };
}

function counter(app: FastifyInstance, perMinute: number, keyOf: KeyOf) {
  const options = { max: perMinute, timeWindow: 60_000, keyGenerator: keyOf, cache: KEYS_REMEMBERED };
  return app.createRateLimit(options);
}

/** More than the branches there are, so that each keeps its own count. */
const KEYS_REMEMBERED = 50_000;

function refuseWhenExceeded(state: Awaited<ReturnType<ReturnType<typeof counter>>>): void {
  if (!state.isAllowed && state.isExceeded) throw new ProblemError('too_many_requests', { retryAfterSeconds: state.ttlInSeconds });
}

/** One household of IPv6 addresses counts as one. */
function addressOf(request: FastifyRequest): string {
  return normalizeIP(request.ip);
}
