import type { FastifyRequest } from 'fastify';
import type { Role } from '../api/define.ts';
import { ProblemError } from '../server/problem.ts';

export interface SignedIn {
  id: number;
  name: string;
  role: Role;
  /** A coordinator's areas; empty for the others, who see all. */
  areas: readonly number[];
  csrf: string;
  /** Names the session, so that it can be ended. */
  tokenHash: string;
}

/** Who asks, for the length of one request. Set by the guard alone. */
const users = new WeakMap<FastifyRequest, SignedIn>();

export function setCurrentUser(request: FastifyRequest, user: SignedIn): void {
  users.set(request, user);
}

/** @throws ProblemError `not_signed_in`. */
export function currentUser(request: FastifyRequest): SignedIn {
  const user = users.get(request);
  if (!user) throw new ProblemError('not_signed_in');
  return user;
}

/** The areas whose branches this user may see; null: all. Every query about branches asks this. */
export function visibleAreas(request: FastifyRequest): readonly number[] | null {
  const { role, areas } = currentUser(request);
  return role === 'coordinator' ? areas : null;
}
