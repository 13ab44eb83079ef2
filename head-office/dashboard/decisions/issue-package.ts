import type { Audience, decisionsApi } from '../../api/decisions.ts';
import type { BodyOf } from '../../api/define.ts';
import { branchCodes, insertPackage, unknownAreas } from '../../db/queries/decisions-audience.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Change } from '../change.ts';
import { checkPrograms, type Fault } from './check-programs.ts';

type Given = BodyOf<(typeof decisionsApi)['packages.issue']>;

/** Sends programs, templates, promos or holidays. What a branch would refuse is refused here. @throws ProblemError `invalid_request`. */
export async function issuePackage({ trx, at, userId, note }: Change, given: Given): Promise<{ version: number; branches: number }> {
  const { kind, title, content } = given;
  const audience = withoutRepeats(given.audience);
  refuse([...(kind === 'programs' ? checkPrograms(content) : []), ...(await audienceFaults(trx, audience))]);
  const issued = await insertPackage(trx, { kind, title, audience, content, issuedAt: at, issuedBy: userId });
  await note({ action: 'packages.issue', entity: 'package', entityId: issued.version, detail: { kind, title, branches: issued.branches } });
  return issued;
}

function withoutRepeats(audience: Audience): Audience {
  if ('areas' in audience) return { areas: [...new Set(audience.areas)] };
  return 'branches' in audience ? { branches: [...new Set(audience.branches)] } : audience;
}

async function audienceFaults(trx: Change['trx'], audience: Audience): Promise<Fault[]> {
  if ('areas' in audience && (await unknownAreas(trx, audience.areas)).length > 0)
    return [{ pointer: '/audience/areas', message: 'There is no such area' }];
  if ('branches' in audience && (await branchCodes(trx, audience.branches)).size < audience.branches.length)
    return [{ pointer: '/audience/branches', message: 'There is no such branch' }];
  return [];
}

function refuse(errors: readonly Fault[]): void {
  if (errors.length > 0) throw new ProblemError('invalid_request', { errors: errors.slice(0, 50) });
}
