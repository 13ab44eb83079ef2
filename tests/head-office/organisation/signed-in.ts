import type { FastifyReply, FastifyRequest } from 'fastify';
import { setCurrentUser } from '../../../head-office/dashboard/current-user.ts';

/** A request as the guard lets it through, for handlers that are called directly. */
export function signedIn(user: { id?: number; role?: 'viewer' | 'coordinator' | 'administrator'; areas?: number[] } = {}) {
  const request = {} as FastifyRequest;
  setCurrentUser(request, { id: 1, name: 'admin', role: 'administrator', areas: [], csrf: '', tokenHash: '', ...user });
  return { request, reply: {} as FastifyReply, params: undefined, query: undefined, body: undefined };
}
