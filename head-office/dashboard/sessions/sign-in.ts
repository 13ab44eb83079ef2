import { hashOfNobody, verifyPassword } from '../../../shared/passwords/hash-password.ts';
import { endExpiredSessions, findUserByKey, forgetFailures, insertSession, type UserRow } from '../../db/queries/sessions.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { audit } from '../audit.ts';
import { expiryOf, idleSince } from './lifetimes.ts';
import { nameKey } from './name-key.ts';
import { hashToken, newToken } from './tokens.ts';
import { refuseTry, type StrangerTries, tryUser } from './tries.ts';

export interface NewSession {
  user: UserRow;
  token: string;
  csrf: string;
}

/**
 * Checks name and password and begins a session. An unknown name takes as long as a wrong password, is told the same and locked out alike.
 * @throws ProblemError `sign_in_refused`, `locked_out`.
 */
export async function signIn(
  headOffice: HeadOffice,
  strangers: StrangerTries,
  given: { name: string; password: string },
): Promise<NewSession> {
  const { db } = headOffice.database;
  const key = nameKey(given.name);
  const user = await findUserByKey(db, key);
  const now = headOffice.now();
  const lockMinutes = user ? await tryUser(headOffice, user.id, now) : strangers.take(key, now);
  const isRight = await verifyPassword(given.password, user?.password_hash ?? hashOfNobody(headOffice.passwordCost));
  if (!user || !isRight || user.active !== 1) return refuseTry(headOffice, user?.id ?? null, lockMinutes);
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
