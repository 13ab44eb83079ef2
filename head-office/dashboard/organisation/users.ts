import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { addUser, listUsers, setAreasOf } from '../../db/queries/organisation-users.ts';
import { endSessionsOf, findUser, setPasswordHash } from '../../db/queries/sessions.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import { makeChange } from '../change.ts';
import { nameKey } from '../sessions/name-key.ts';
import { applyUserChange, checkedAreas } from './change-user.ts';
import { DONE, type OrganisationHandlers } from './handlers.ts';

type UserHandlers = Pick<OrganisationHandlers, 'users.list' | 'users.add' | 'users.change' | 'users.setPassword'>;

/** Users are never removed: what they did goes on naming them. */
export function userHandlers(headOffice: HeadOffice): UserHandlers {
  const { db } = headOffice.database;
  return {
    'users.list': () => listUsers(db, headOffice.now().toISOString()),

    async 'users.add'({ request, body: { name, role, areas: asked, password } }) {
      const password_hash = await hashPassword(password, headOffice.passwordCost); // slow on purpose: not while others wait for the transaction
      return makeChange(headOffice, request, async (change) => {
        const { trx, at, note } = change;
        const areas = await checkedAreas(change, { role, areas: asked });
        const id = await addUser(trx, { name, name_key: nameKey(name), role, password_hash, created_at: at });
        await setAreasOf(trx, id, areas);
        await note({ action: 'users.add', entity: 'user', entityId: id, detail: { name, role, areas } });
        return { id };
      });
    },

    'users.change': ({ request, params: { id }, body }) =>
      makeChange(headOffice, request, async (change) => {
        await applyUserChange(change, id, body);
        return DONE;
      }),

    async 'users.setPassword'({ request, params: { id }, body }) {
      const passwordHash = await hashPassword(body.password, headOffice.passwordCost);
      return makeChange(headOffice, request, async ({ trx, note }) => {
        if (!(await findUser(trx, id))) throw new ProblemError('not_found');
        await setPasswordHash(trx, id, passwordHash);
        await endSessionsOf(trx, id);
        await note({ action: 'users.setPassword', entity: 'user', entityId: id });
        return DONE;
      });
    },
  };
}
