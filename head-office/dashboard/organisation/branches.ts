import { revokeKeysOf } from '../../db/queries/keys.ts';
import { findArea } from '../../db/queries/organisation-areas.ts';
import { changeBranch, findBranches, listBranches } from '../../db/queries/organisation-branches.ts';
import { deleteUnusedCodes, lockBranch } from '../../db/queries/organisation-enrolment.ts';
import { attachNewestPackages } from '../../db/queries/package-audience.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import { makeChange } from '../change.ts';
import { visibleAreas } from '../current-user.ts';
import { addBranchList } from './add-branches.ts';
import { issueCodes } from './enrolment-codes.ts';
import { DONE, type OrganisationHandlers } from './handlers.ts';

type BranchHandlers = Pick<
  OrganisationHandlers,
  'branches.list' | 'branches.add' | 'branches.change' | 'branches.issueCodes' | 'branches.revoke'
>;

export function branchHandlers(headOffice: HeadOffice): BranchHandlers {
  const { db, dialect } = headOffice.database;
  return {
    'branches.list': ({ request }) => listBranches(db, visibleAreas(request), headOffice.now().toISOString()),

    'branches.add': ({ request, body }) => makeChange(headOffice, request, (change) => addBranchList(change, body.branches)),

    'branches.change': ({ request, params: { id }, body }) =>
      makeChange(headOffice, request, async ({ trx, note }) => {
        const [before] = await findBranches(trx, [id]);
        if (!before) throw new ProblemError('not_found');
        if (!(await findArea(trx, body.areaId)))
          throw new ProblemError('invalid_request', { errors: [{ pointer: '/areaId', message: 'There is no such area' }] });
        const branch = { ...body, contactName: body.contactName || null, contactPhone: body.contactPhone || null };
        await changeBranch(trx, id, branch);
        // A new area brings its packages along; a branch that was closed missed what was sent meanwhile.
        if (before.area_id !== body.areaId || (before.active === 0 && body.active)) await attachNewestPackages(trx, [id]);
        const { name, areaId, workdays, active } = branch;
        await note({
          action: 'branches.change',
          entity: 'branch',
          entityId: id,
          detail: { code: before.code, name, areaId, workdays, active },
        });
        return DONE;
      }),

    'branches.issueCodes': ({ request, body }) => makeChange(headOffice, request, (change) => issueCodes(change, body)),

    'branches.revoke': ({ request, params: { id } }) =>
      makeChange(headOffice, request, async ({ trx, at, note }) => {
        const branch = await lockBranch(trx, dialect, id);
        if (!branch) throw new ProblemError('not_found');
        await revokeKeysOf(trx, id, at);
        await deleteUnusedCodes(trx, [id]);
        await note({ action: 'branches.revoke', entity: 'branch', entityId: id, detail: { code: branch.code } });
        return DONE;
      }),
  };
}
