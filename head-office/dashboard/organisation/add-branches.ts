import type { BodyOf } from '../../api/define.ts';
import type { organisationApi } from '../../api/organisation.ts';
import { areasNamed } from '../../db/queries/organisation-areas.ts';
import { addBranches, codesKnown } from '../../db/queries/organisation-branches.ts';
import { attachNewestPackages } from '../../db/queries/package-audience.ts';
import type { Change } from '../change.ts';

type NewBranch = BodyOf<(typeof organisationApi)['branches.add']>['branches'][number];

/** Monday to Saturday, as the column's default has it. */
const USUAL_WORKDAYS = '123456';

/**
 * Adds what is not there yet, with areas as they are named; each new branch is to get what was sent to its likes before. `existed`: codes that were
 * there, or that the list names a second time, and were left alone.
 */
export async function addBranchList(
  { trx, at, note }: Change,
  branches: readonly NewBranch[],
): Promise<{ added: number; existed: string[] }> {
  const known = await codesKnown(
    trx,
    branches.map(({ code }) => code),
  );
  const fresh: NewBranch[] = [];
  const existed: string[] = [];
  for (const branch of branches) {
    if (known.has(branch.code)) existed.push(branch.code);
    else fresh.push(branch);
    known.add(branch.code);
  }
  const areas = await areasNamed(
    trx,
    fresh.map(({ area }) => area),
  );
  const rows = fresh.map(({ code, name, area, contactName, contactPhone, workdays }) => ({
    code,
    name,
    area_id: areas.get(area) ?? 0,
    contact_name: contactName || null,
    contact_phone: contactPhone || null,
    workdays: workdays ?? USUAL_WORKDAYS,
  }));
  const added = await addBranches(trx, rows, at);
  await attachNewestPackages(
    trx,
    added.map(({ id }) => id),
  );
  const [only] = added;
  if (only && added.length === 1) await note({ action: 'branches.add', entity: 'branch', entityId: only.id, detail: { code: only.code } });
  else if (only) await note({ action: 'branches.add', entity: 'branch', detail: { added: added.length, existed: existed.length } });
  return { added: added.length, existed };
}
