import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type BranchKey, readBranchKey } from '../../shared/sync-protocol/index.ts';

/** The branch key of `Authorization: Bearer …`; null: none, or nothing like one. */
export function bearerKey(request: FastifyRequest): BranchKey | null {
  const [scheme, written] = (request.headers.authorization ?? '').split(' ', 2);
  return scheme?.toLowerCase() === 'bearer' && written ? readBranchKey(written) : null;
}

export function secretHash({ secret }: BranchKey): Buffer {
  return createHash('sha256').update(secret).digest();
}
