import { addArea, findArea, listAreas, removeArea, renameArea } from '../../db/queries/organisation-areas.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import { makeChange } from '../change.ts';
import { visibleAreas } from '../current-user.ts';
import { DONE, type OrganisationHandlers } from './handlers.ts';

type AreaHandlers = Pick<OrganisationHandlers, 'areas.list' | 'areas.add' | 'areas.rename' | 'areas.remove'>;

export function areaHandlers(headOffice: HeadOffice): AreaHandlers {
  const { db } = headOffice.database;
  return {
    'areas.list': ({ request }) => listAreas(db, visibleAreas(request)),

    'areas.add': ({ request, body: { name } }) =>
      makeChange(headOffice, request, async ({ trx, note }) => {
        const id = await addArea(trx, name);
        await note({ action: 'areas.add', entity: 'area', entityId: id, detail: { name } });
        return { id };
      }),

    'areas.rename': ({ request, params: { id }, body: { name } }) =>
      makeChange(headOffice, request, async ({ trx, note }) => {
        const area = await findArea(trx, id);
        if (!area) throw new ProblemError('not_found');
        await renameArea(trx, id, name);
        await note({ action: 'areas.rename', entity: 'area', entityId: id, detail: { name, before: area.name } });
        return DONE;
      }),

    'areas.remove': ({ request, params: { id } }) =>
      makeChange(headOffice, request, async ({ trx, note }) => {
        const area = (await listAreas(trx, [id]))[0];
        if (!area) throw new ProblemError('not_found');
        if (area.branches > 0) throw new ProblemError('conflict', { detail: `The area still has branches: ${area.branches}` });
        await removeArea(trx, id);
        await note({ action: 'areas.remove', entity: 'area', entityId: id, detail: { name: area.name } });
        return DONE;
      }),
  };
}
