import {
  countFailure,
  endExpiredSessions,
  findUserByKey,
  forgetFailures,
  insertSession,
  lockUser,
  type UserRow,
} from '../../db/queries/sessions.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import { audit } from '../audit.ts';
import { hashPassword, verifyPassword } from '../passwords.ts';
import { expiryOf, idleSince } from './lifetimes.ts';
import { lockOutMinutes } from './lock-out.ts';
import { nameKey } from './name-key.ts';
import { hashToken, newToken } from './tokens.ts';

export interface NewSession {
  user: UserRow;
  token: string;
  csrf: string;
}

/**
 * Checks name and password and begins a session. An unknown name takes as long as a wrong password and is told the same.
 * @throws ProblemError `sign_in_refused`, `locked_out`.
 */
export async function signIn(headOffice: HeadOffice, given: { name: string; password: string }): Promise<NewSession> {
  const { db } = headOffice.database;
  const user = await findUserByKey(db, nameKey(given.name));
  const now = headOffice.now();
  if (user?.locked_until) refuseLocked(user.locked_until, now);
  const isRight = await verifyPassword(given.password, user?.password_hash ?? (await nobodysHash()));
  if (!user || !isRight || user.active !== 1) {
    if (user && !isRight) await noteFailure(headOffice, user.id);
    throw new ProblemError('sign_in_refused');
  }
  const token = newToken();
  const csrf = newToken();
  const at = now.toISOString();
  await db.transaction().execute(async (trx) => {
    await endExpiredSessions(trx, at, idleSince(now));
    await forgetFailures(trx, user.id);
    await insertSession(trx, {
      token_hash: hashToken(token),
      user_id: user.id,
      csrf,
      created_at: at,
      used_at: at,
      expires_at: expiryOf(now),
    });
    await audit(trx, { at, userId: user.id, action: 'session.signIn', entity: 'user', entityId: user.id });
  });
  return { user, token, csrf };
}

function refuseLocked(until: string, now: Date): void {
  const seconds = Math.ceil((Date.parse(until) - now.getTime()) / 1000);
  if (seconds > 0) throw new ProblemError('locked_out', { retryAfterSeconds: seconds });
}

async function noteFailure({ database: { db }, now }: HeadOffice, userId: number): Promise<void> {
  const minutes = lockOutMinutes(await countFailure(db, userId));
  if (minutes === 0) return;
  const at = now();
  await lockUser(db, userId, new Date(at.getTime() + minutes * 60_000).toISOString());
  await audit(db, { at: at.toISOString(), userId, action: 'session.lockedOut', entity: 'user', entityId: userId, detail: { minutes } });
  throw new ProblemError('locked_out', { retryAfterSeconds: minutes * 60 });
}

let hashOfNobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  hashOfNobody ??= hashPassword(newToken());
  return hashOfNobody;
}
