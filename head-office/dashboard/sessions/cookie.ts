import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: the browser itself insists on Secure, on the whole site and on no other host. */
const NAME = '__Host-kawal';
const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(NAME, token, OPTIONS);
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, OPTIONS);
}

/** null: none, or nothing that we ever gave out. */
export function sessionToken(request: FastifyRequest): string | null {
  const token = request.cookies[NAME];
  return token && /^[\w-]{43}$/.test(token) ? token : null;
}
