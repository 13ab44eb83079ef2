import type { viewsApi } from '../../api/views.ts';
import { addView, changeView, findView, findViewByKey, forgetDefault, listViews, removeView } from '../../db/queries/saved-views.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Handlers } from '../../server/register-endpoints.ts';
import { makeChange } from '../change.ts';
import { currentUser } from '../current-user.ts';
import { nameKey } from '../sessions/name-key.ts';

const DONE = { ok: true } as const;

/** Saved views are each user's own: nobody sees, changes or removes another's. */
export function viewHandlers(headOffice: HeadOffice): Handlers<typeof viewsApi> {
  const { db } = headOffice.database;
  return {
    'views.list': ({ request }) => listViews(db, currentUser(request).id),

    'views.save': ({ request, body: { list, name, state, isDefault, onlyNew } }) =>
      makeChange(headOffice, request, async ({ trx, userId, note }) => {
        const known = await findViewByKey(trx, userId, list, nameKey(name));
        if (known && onlyNew) throw new ProblemError('conflict');
        if (isDefault) await forgetDefault(trx, userId, list);
        const row = { name, name_key: nameKey(name), state: JSON.stringify(state) };
        const opens = isDefault === undefined ? {} : { is_default: isDefault ? 1 : 0 };
        if (known) await changeView(trx, known.id, { ...row, ...opens });
        const id = known?.id ?? (await addView(trx, userId, list, { ...row, ...opens }));
        await note({ action: 'views.save', entity: 'view', entityId: id, detail: { name, list } });
        return { id };
      }),

    'views.change': ({ request, params: { id }, body: { name, isDefault } }) =>
      makeChange(headOffice, request, async ({ trx, userId, note }) => {
        const view = await findView(trx, userId, id);
        if (!view) throw new ProblemError('not_found');
        if (isDefault) await forgetDefault(trx, userId, view.list);
        await changeView(trx, id, { name, name_key: nameKey(name), is_default: isDefault ? 1 : 0 });
        await note({
          action: 'views.change',
          entity: 'view',
          entityId: id,
          detail: { name, before: view.name, list: view.list, isDefault },
        });
        return DONE;
      }),

    'views.remove': ({ request, params: { id } }) =>
      makeChange(headOffice, request, async ({ trx, userId, note }) => {
        const view = await findView(trx, userId, id);
        if (!view) throw new ProblemError('not_found');
        await removeView(trx, id);
        await note({ action: 'views.remove', entity: 'view', entityId: id, detail: { name: view.name, list: view.list } });
        return DONE;
      }),
  };
}
