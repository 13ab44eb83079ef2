import { hash, randomBytes } from 'node:crypto';

/** 256 bits that nobody can guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: a copy of the database lets nobody in. */
export function hashToken(token: string): string {
  return hash('sha256', token);
}
