import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { readBranchKey } from '../../shared/sync-protocol/index.ts';

/** The key that came with a request; its secret is only ever compared as a hash. */
export interface PresentedKey {
  id: string;
  /** SHA-256. */
  secretHash: Buffer;
}

/** It is asked for several times while a request is answered, and read once. */
const read = new WeakMap<FastifyRequest, PresentedKey | null>();

/** The branch key of `Authorization: Bearer …`; null: none, or nothing like one. */
export function presentedKey(request: FastifyRequest): PresentedKey | null {
  let key = read.get(request);
  if (key === undefined) {
    key = readKey(request.headers.authorization ?? '');
    read.set(request, key);
  }
  return key;
}

function readKey(authorization: string): PresentedKey | null {
  const [scheme, written] = authorization.split(' ', 2);
  const key = scheme?.toLowerCase() === 'bearer' && written ? readBranchKey(written) : null;
  return key && { id: key.id, secretHash: hash('sha256', key.secret, 'buffer') };
}
