import type { Kysely } from 'kysely';
import { PACKAGE_KINDS } from '../../../shared/sync-protocol/index.ts';
import { audience } from '../../api/decisions.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

/** Branches that join get what went to their likes before: the newest package of each kind whose audience they belong to. */
export async function attachNewestPackages(db: Kysely<Schema>, branchIds: readonly number[]): Promise<void> {
  const branches = await inChunks(branchIds, (some) =>
    db.selectFrom('branches').select(['id', 'area_id as areaId']).where('id', 'in', some).execute(),
  );
  const attached = await newestAttached(db, branchIds);
  const rows = [];
  for (const kind of PACKAGE_KINDS)
    for (const [branch_id, version] of await newestFor(db, kind, branches))
      if (version > (attached.get(`${branch_id} ${kind}`) ?? 0)) rows.push({ branch_id, kind, version });
  await inChunks(rows, async (some) => {
    await db
      .insertInto('package_branches')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return [];
  });
}

type Kind = (typeof PACKAGE_KINDS)[number];

interface Place {
  id: number;
  areaId: number;
}

async function newestAttached(db: Kysely<Schema>, branchIds: readonly number[]): Promise<Map<string, number>> {
  const rows = await inChunks(branchIds, (some) =>
    db
      .selectFrom('package_branches')
      .select((eb) => ['branch_id', 'kind', eb.fn.max('version').as('version')])
      .where('branch_id', 'in', some)
      .groupBy(['branch_id', 'kind'])
      .execute(),
  );
  return new Map(rows.map(({ branch_id, kind, version }) => [`${branch_id} ${kind}`, version]));
}

/** Branch and version; the newest audiences are asked first, and older ones only for whom none was found yet. */
async function newestFor(db: Kysely<Schema>, kind: Kind, branches: readonly Place[]): Promise<[number, number][]> {
  const issued = await db
    .selectFrom('packages')
    .select(['version', 'audience'])
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .execute();
  const found: [number, number][] = [];
  let left = branches;
  for (const { version, audience: stored } of issued) {
    if (left.length === 0) break;
    const belongs = readAudience(stored);
    const { in: here = [], out: others = [] } = Object.groupBy(left, (branch) => (belongs(branch) ? 'in' : 'out'));
    found.push(...here.map(({ id }): [number, number] => [id, version]));
    left = others;
  }
  return found;
}

function readAudience(stored: string): (branch: Place) => boolean {
  const to = audience.parse(JSON.parse(stored));
  if ('all' in to) return () => true;
  const ids = new Set('areas' in to ? to.areas : to.branches);
  return 'areas' in to ? ({ areaId }) => ids.has(areaId) : ({ id }) => ids.has(id);
}
