import type { FastifyRequest } from 'fastify';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import { visibleAreas } from '../current-user.ts';

interface Asked {
  area?: number | undefined;
  branch?: number | undefined;
}

/**
 * The branches that were asked for, as far as this user may see them.
 * @throws ProblemError `not_found`: no such area or branch, or one that this user may not see; which of them is not told.
 */
export async function askedScope({ database: { db } }: HeadOffice, request: FastifyRequest, { area, branch }: Asked): Promise<BranchScope> {
  const visible = visibleAreas(request);
  if (area !== undefined) {
    const found = await db.selectFrom('areas').select('id').where('id', '=', area).executeTakeFirst();
    if (!found || !(visible?.includes(area) ?? true)) throw new ProblemError('not_found');
  }
  const areas = area === undefined ? visible : [area];
  if (branch !== undefined) {
    const found = await db.selectFrom('branches').select('area_id').where('id', '=', branch).executeTakeFirst();
    if (!found || !(areas?.includes(found.area_id) ?? true)) throw new ProblemError('not_found');
  }
  return { areas, branch: branch ?? null };
}
