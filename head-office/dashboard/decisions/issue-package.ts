import type { Audience, decisionsApi } from '../../api/decisions.ts';
import type { AnswerOf, BodyOf } from '../../api/define.ts';
import { branchesOf, insertPackage } from '../../db/queries/decisions-send.ts';
import { knownAreas } from '../../db/queries/organisation-areas.ts';
import { findBranches } from '../../db/queries/organisation-branches.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Change } from '../change.ts';
import { faultsOfPrograms } from './check-programs.ts';

type Api = (typeof decisionsApi)['packages.issue'];

/**
 * Sends a package to the active branches of its audience; those that join later get it as they come.
 * @throws ProblemError `invalid_request`: what a branch would refuse, or an audience that does not exist.
 */
export async function issuePackage({ trx, at, userId, note }: Change, body: BodyOf<Api>): Promise<AnswerOf<Api>> {
  const { kind, title, audience, content } = body;
  const errors = [...(body.kind === 'programs' ? faultsOfPrograms(body.content.programs) : []), ...(await faultsOfAudience(trx, audience))];
  if (errors.length > 0) throw new ProblemError('invalid_request', { errors: errors.slice(0, 50) });
  const branches = await branchesOf(trx, audience);
  const version = await insertPackage(trx, { kind, title, audience, content, issued_at: at, issued_by: userId }, branches);
  await note({ action: 'packages.issue', entity: 'package', entityId: version, detail: { kind, title, branches: branches.length } });
  return { version, branches: branches.length };
}

async function faultsOfAudience(trx: Change['trx'], audience: Audience): Promise<{ pointer: string; message: string }[]> {
  if ('all' in audience) return [];
  if ('areas' in audience) {
    const known = await knownAreas(trx, audience.areas);
    return audience.areas.every((id) => known.has(id)) ? [] : [{ pointer: '/audience/areas', message: 'There is no such area' }];
  }
  const known = await findBranches(trx, audience.branches);
  return known.length === new Set(audience.branches).size ? [] : [{ pointer: '/audience/branches', message: 'There is no such branch' }];
}
