import type { decisionsApi } from '../../api/decisions.ts';
import type { AnswerOf, BodyOf } from '../../api/define.ts';
import { insertPackage } from '../../db/queries/decisions-send.ts';
import { allTargetsOf, deleteTargets, saveTargets } from '../../db/queries/decisions-targets.ts';
import { findBranches } from '../../db/queries/organisation-branches.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Change } from '../change.ts';

type Api = (typeof decisionsApi)['targets.save'];
type Row = BodyOf<Api>['rows'][number];

/**
 * Stores targets, the last row of a branch and month counting, and sends the branches concerned all months of theirs in one package. Closed branches get
 * it too: they may open again.
 * @throws ProblemError `invalid_request` (no such branch).
 */
export async function saveAndSendTargets({ trx, at, userId, note }: Change, { title, rows }: BodyOf<Api>): Promise<AnswerOf<Api>> {
  const branches = await findBranches(
    trx,
    rows.map(({ branchId }) => branchId),
  );
  const codes = new Map(branches.map(({ id, code }) => [id, code]));
  const unknown = rows.findIndex(({ branchId }) => !codes.has(branchId));
  if (unknown >= 0)
    throw new ProblemError('invalid_request', { errors: [{ pointer: `/rows/${unknown}/branchId`, message: 'There is no such branch' }] });
  await store(trx, [...new Map(rows.map((row) => [`${row.branchId} ${row.month}`, row])).values()]);
  const ids = [...codes.keys()].sort((one, other) => one - other);
  const targets = await allTargetsOf(trx, ids);
  const content = Object.fromEntries(ids.map((id) => [codes.get(id) ?? '', { months: targets.get(id) ?? [] }]));
  const sent = { kind: 'targets' as const, title, audience: { branches: ids }, content, issued_at: at, issued_by: userId };
  const version = await insertPackage(trx, sent, ids);
  const detail = { title, branches: ids.length, months: [...new Set(rows.map(({ month }) => month))].sort() };
  await note({ action: 'targets.save', entity: 'package', entityId: version, detail });
  return { version, branches: ids.length };
}

async function store(trx: Change['trx'], rows: readonly Row[]): Promise<void> {
  const kept = rows.flatMap(({ branchId, month, unitEntries, crmShare }) =>
    unitEntries === null ? [] : { branch_id: branchId, month, unit_entries: unitEntries, crm_share: crmShare },
  );
  await saveTargets(trx, kept);
  const taken = Map.groupBy(
    rows.filter(({ unitEntries }) => unitEntries === null),
    ({ month }) => month,
  );
  for (const [month, some] of taken) {
    await deleteTargets(
      trx,
      month,
      some.map(({ branchId }) => branchId),
    );
  }
}
