import type { FastifyRequest } from 'fastify';
import { areasOf, findSession, touchSession } from '../../db/queries/sessions.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Guard } from '../../server/register-endpoints.ts';
import { type SignedIn, setCurrentUser } from '../current-user.ts';
import { sessionToken } from './cookie.ts';
import { idleSince } from './lifetimes.ts';
import { requireCsrfToken, requireSameOrigin } from './same-origin.ts';
import { hashToken } from './tokens.ts';

const READS = ['GET', 'HEAD'];
const TOUCH_AFTER_MS = 60_000;

/** Who asks, may they, and does a change come from our own page. Asked before the body is read. */
export function sessionGuard(headOffice: HeadOffice): Guard {
  return async (request, access) => {
    const isChange = !READS.includes(request.method);
    if (isChange) requireSameOrigin(request);
    if (access === 'anyone') return;
    const user = await signedIn(headOffice, request);
    if (isChange) requireCsrfToken(request, user.csrf);
    if (!access.includes(user.role)) throw new ProblemError('not_allowed');
    setCurrentUser(request, user);
  };
}

async function signedIn({ database: { db }, now }: HeadOffice, request: FastifyRequest): Promise<SignedIn> {
  const token = sessionToken(request);
  if (!token) throw new ProblemError('not_signed_in');
  const tokenHash = hashToken(token);
  const at = now();
  const session = await findSession(db, tokenHash, at.toISOString(), idleSince(at));
  if (!session) throw new ProblemError('not_signed_in');
  if (at.getTime() - Date.parse(session.usedAt) > TOUCH_AFTER_MS) await touchSession(db, tokenHash, at.toISOString());
  const { id, name, role, csrf } = session;
  return { id, name, role, csrf, tokenHash, areas: role === 'coordinator' ? await areasOf(db, id) : [] };
}
