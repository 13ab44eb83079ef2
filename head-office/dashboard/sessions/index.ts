import { hashPassword, verifyPassword } from '../../../shared/passwords/hash-password.ts';
import type { Session, sessionApi } from '../../api/session.ts';
import { areasOf, endSession, endSessionsOf, findUser, setPasswordHash } from '../../db/queries/sessions.ts';
import { readSettings } from '../../db/queries/settings.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import type { Handlers } from '../../server/register-endpoints.ts';
import { audit } from '../audit.ts';
import { currentUser, type SignedIn } from '../current-user.ts';
import { todayIn } from '../today.ts';
import { clearSessionCookie, setSessionCookie } from './cookie.ts';
import { signIn } from './sign-in.ts';
import { refuseTry, strangerTries, tryUser } from './tries.ts';

/** Signing in and out, and the own password. */
export function sessionHandlers(headOffice: HeadOffice): Handlers<typeof sessionApi> {
  const { db } = headOffice.database;
  const strangers = strangerTries();
  return {
    async 'session.signIn'({ body, reply }) {
      const { user, token, csrf } = await signIn(headOffice, strangers, body);
      setSessionCookie(reply, token);
      const areas = user.role === 'coordinator' ? await areasOf(db, user.id) : [];
      return describe(headOffice, { ...user, areas, csrf });
    },
    'session.get': ({ request }) => describe(headOffice, currentUser(request)),
    async 'session.signOut'({ request, reply }) {
      await endSession(db, currentUser(request).tokenHash);
      clearSessionCookie(reply);
      return { ok: true };
    },
    async 'session.changePassword'({ request, body }) {
      const { id, tokenHash } = currentUser(request);
      const lockMinutes = await tryUser(headOffice, id, headOffice.now()); // a found computer must not be a place to guess the password at
      const user = await findUser(db, id);
      if (!user || !(await verifyPassword(body.current, user.password_hash))) return refuseTry(headOffice, id, lockMinutes);
      const passwordHash = await hashPassword(body.next, headOffice.passwordCost);
      await db.transaction().execute(async (trx) => {
        await setPasswordHash(trx, id, passwordHash);
        await endSessionsOf(trx, id, tokenHash);
        await audit(trx, {
          at: headOffice.now().toISOString(),
          userId: id,
          action: 'session.changePassword',
          entity: 'user',
          entityId: id,
        });
      });
      return { ok: true };
    },
  };
}

async function describe({ database, now }: HeadOffice, user: Pick<SignedIn, 'id' | 'name' | 'role' | 'areas' | 'csrf'>): Promise<Session> {
  const { name, timezone } = await readSettings(database.db);
  const { id, role, areas, csrf } = user;
  return { user: { id, name: user.name, role, areas: [...areas] }, csrf, headOffice: name, today: todayIn(timezone, now()) };
}
