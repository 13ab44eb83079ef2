import type { z } from 'zod';
import { targetsContent } from '../../../shared/sync-protocol/index.ts';
import type { decisionsApi } from '../../api/decisions.ts';
import type { BodyOf } from '../../api/define.ts';
import { branchCodes, insertPackage } from '../../db/queries/decisions-audience.ts';
import { allTargetsOf, removeTargets, storeTargets } from '../../db/queries/decisions-targets.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Change } from '../change.ts';

type Saved = BodyOf<(typeof decisionsApi)['targets.save']>;

/** A branch keeps twenty years of targets at most (shared/sync-protocol). */
const MOST_MONTHS = 240;

/** Stores what the dashboard measures by, and sends each branch concerned all of its own targets as they now are. */
export async function saveTargets(
  { trx, at, userId, note }: Change,
  { title, rows }: Saved,
): Promise<{ version: number; branches: number }> {
  const ids = [...new Set(rows.map(({ branchId }) => branchId))];
  const codes = await branchCodes(trx, ids);
  refuseUnknownOrTwice(rows, codes);
  await storeTargets(
    trx,
    rows.flatMap(({ branchId, month, unitEntries, crmShare }) =>
      unitEntries === null ? [] : [{ branch_id: branchId, month, unit_entries: unitEntries, crm_share: crmShare }],
    ),
  );
  await removeTargets(
    trx,
    rows.flatMap(({ branchId, month, unitEntries }) => (unitEntries === null ? [{ branch_id: branchId, month }] : [])),
  );
  const targets = await allTargetsOf(trx, ids);
  const content = Object.fromEntries([...targets].map(([id, months]) => [codes.get(id), contentOf(months)]));
  const issued = await insertPackage(trx, { kind: 'targets', title, audience: { branches: ids }, content, issuedAt: at, issuedBy: userId });
  await note({
    action: 'targets.save',
    entity: 'package',
    entityId: issued.version,
    detail: { title, branches: ids.length, rows: rows.length },
  });
  return issued;
}

function contentOf(months: z.infer<typeof targetsContent>['months']): z.infer<typeof targetsContent> {
  return targetsContent.parse({ months: months.slice(-MOST_MONTHS) });
}

function refuseUnknownOrTwice(rows: Saved['rows'], codes: ReadonlyMap<number, string>): void {
  const seen = new Set<string>();
  const errors = rows.flatMap(({ branchId, month }, index) => {
    const name = `${branchId} ${month}`;
    const isTwice = seen.has(name);
    seen.add(name);
    if (!codes.has(branchId)) return [{ pointer: `/rows/${index}/branchId`, message: 'There is no such branch' }];
    return isTwice ? [{ pointer: `/rows/${index}/month`, message: 'The same branch and month twice' }] : [];
  });
  if (errors.length > 0) throw new ProblemError('invalid_request', { errors: errors.slice(0, 50) });
}
